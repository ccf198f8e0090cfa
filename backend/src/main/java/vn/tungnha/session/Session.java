package vn.tungnha.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldValue;

/**
 * One occurrence of a series at one of its places. The series' rule yields it; it is stored, as an
 * exception, only once something about it was changed.
 *
 * @param id derived from series, place and planned day; opaque
 * @param areaPath from the country down to the session's area; the scope predicate reads it
 * @param version 0 as planned, else how often it was changed
 * @param changedAt null as planned
 * @param changedBy id of the actor who changed it last; null as planned
 */
@Document("session_exceptions")
public record Session(
    @Id String id,
    String seriesId,
    String campaignId,
    String title,
    String areaId,
    List<String> areaPath,
    @Nullable String venueId,
    List<String> teamIds,
    LocalDate plannedDate,
    LocalDate date,
    LocalTime startTime,
    int durationMinutes,
    SessionStatus status,
    @Nullable String cancelReason,
    @Nullable Integer headCount,
    List<FieldValue> values,
    int version,
    @Nullable Instant changedAt,
    @Nullable String changedBy) {

  public Instant startsAt() {
    return Days.at(date, startTime);
  }

  public Instant endsAt() {
    return startsAt().plusSeconds(durationMinutes * 60L);
  }

  public @Nullable LocalDate movedFrom() {
    return date.equals(plannedDate) ? null : plannedDate;
  }

  LocalDateTime starts() {
    return date.atTime(startTime);
  }

  LocalDateTime ends() {
    return starts().plusMinutes(durationMinutes);
  }

  /** Half-open: one that ends when the other starts does not overlap it. */
  boolean overlaps(Session other) {
    return starts().isBefore(other.ends()) && other.starts().isBefore(ends());
  }

  boolean takesItsSlot() {
    return status != SessionStatus.CANCELLED;
  }

  /** Takes a team, a venue or a time that it did not take before. */
  boolean takesMoreThan(Session before) {
    return takesItsSlot()
        && !(before.takesItsSlot()
            && isAt(before.date, before.startTime, before.durationMinutes, before.venueId)
            && before.teamIds.containsAll(teamIds));
  }

  Session move(LocalDate day, LocalTime time, int minutes, @Nullable String venue) {
    refuseUnless(SessionStatus.PLANNED);
    return with(venue, teamIds, day, time, minutes, status, null, null, values);
  }

  boolean isAt(LocalDate day, LocalTime time, int minutes, @Nullable String venue) {
    return date.equals(day)
        && startTime.equals(time)
        && durationMinutes == minutes
        && Objects.equals(venueId, venue);
  }

  Session cancel(String reason) {
    refuseUnless(SessionStatus.PLANNED);
    return with(SessionStatus.CANCELLED, reason, null, values);
  }

  boolean isCancelledFor(String reason) {
    return status == SessionStatus.CANCELLED && reason.equals(cancelReason);
  }

  Session restore() {
    refuseUnless(SessionStatus.CANCELLED);
    return with(SessionStatus.PLANNED, null, null, values);
  }

  Session assign(List<String> teams) {
    if (status == SessionStatus.CANCELLED) throw wrongState();
    return with(
        venueId, teams, date, startTime, durationMinutes, status, cancelReason, headCount, values);
  }

  /** Not before its day; again to correct the count. */
  Session hold(int people, List<FieldValue> given, LocalDate today) {
    if (status == SessionStatus.CANCELLED) throw wrongState();
    if (date.isAfter(today))
      throw Problem.of(ProblemCode.WRONG_STATE, "session.notYet", Wording.day(date));
    return with(SessionStatus.HELD, null, people, given);
  }

  boolean isHeldWith(int people, List<FieldValue> given) {
    return status == SessionStatus.HELD
        && Objects.equals(headCount, people)
        && values.equals(given);
  }

  /** The next version of what is stored. */
  Session changed(Actor actor, Instant now) {
    return new Session(
        id,
        seriesId,
        campaignId,
        title,
        areaId,
        areaPath,
        venueId,
        teamIds,
        plannedDate,
        date,
        startTime,
        durationMinutes,
        status,
        cancelReason,
        headCount,
        values,
        version + 1,
        now,
        actor.id());
  }

  private void refuseUnless(SessionStatus needed) {
    if (status != needed) throw wrongState();
  }

  private Problem wrongState() {
    return Problem.of(ProblemCode.WRONG_STATE, "session.is." + status);
  }

  private Session with(
      SessionStatus newStatus,
      @Nullable String reason,
      @Nullable Integer people,
      List<FieldValue> given) {
    return with(
        venueId, teamIds, date, startTime, durationMinutes, newStatus, reason, people, given);
  }

  private Session with(
      @Nullable String venue,
      List<String> teams,
      LocalDate day,
      LocalTime time,
      int minutes,
      SessionStatus newStatus,
      @Nullable String reason,
      @Nullable Integer people,
      List<FieldValue> given) {
    return new Session(
        id,
        seriesId,
        campaignId,
        title,
        areaId,
        areaPath,
        venue,
        teams,
        plannedDate,
        day,
        time,
        minutes,
        newStatus,
        reason,
        people,
        given,
        version,
        changedAt,
        changedBy);
  }

  /** Rows are the keys of what is read for many of them at once: not all parts, each time. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
