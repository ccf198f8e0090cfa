package vn.tungnha.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.access.Actor;

/**
 * Sessions by one recurrence at one or several places, kept once: its sessions are worked out, and
 * only those changed are stored (see {@link Session}).
 *
 * @param firstDate the day the rule starts from
 * @param lastDate the last day with a session
 * @param areaPath the ids of all its places' paths, so a series is in scope when any place is
 * @param cancelledFrom sessions planned from this day on are cancelled unless changed since; null:
 *     not ended
 */
@Document("session_series")
public record SessionSeries(
    @Id String id,
    String campaignId,
    String title,
    LocalDate firstDate,
    LocalDate lastDate,
    LocalTime startTime,
    int durationMinutes,
    Recurrence recurrence,
    List<SeriesPlace> places,
    List<String> areaPath,
    @Nullable LocalDate cancelledFrom,
    @Version int version) {

  /** Occurrences × places, exceptions left out. */
  public int sessionCount() {
    return dates().size() * places.size();
  }

  /** True when its one occurrence at one place is the whole of it. */
  boolean isSingle() {
    return recurrence.frequency() == Frequency.ONCE && places.size() == 1;
  }

  List<LocalDate> dates() {
    return recurrence.dates(firstDate);
  }

  /** As planned, in [from, to), without exceptions. */
  public Stream<Session> sessions(LocalDate from, @Nullable LocalDate to) {
    return dates().stream()
        .filter(day -> !day.isBefore(from) && (to == null || day.isBefore(to)))
        .flatMap(day -> places.stream().map(place -> session(place, day)));
  }

  /** The one as planned; empty when the rule or the places do not yield it. */
  Optional<Session> session(SessionId id) {
    if (!dates().contains(id.plannedDate())) return Optional.empty();
    return places.stream()
        .filter(place -> place.no() == id.placeNo())
        .findFirst()
        .map(place -> session(place, id.plannedDate()));
  }

  SessionStatus statusOn(LocalDate day) {
    return cancelledFrom == null || day.isBefore(cancelledFrom)
        ? SessionStatus.PLANNED
        : SessionStatus.CANCELLED;
  }

  /** With the places only that the actor may see; for reading, never to be stored. */
  SessionSeries seenBy(Actor actor) {
    List<SeriesPlace> seen = places.stream().filter(place -> actor.sees(place.areaPath())).toList();
    return new SessionSeries(
        id,
        campaignId,
        title,
        firstDate,
        lastDate,
        startTime,
        durationMinutes,
        recurrence,
        seen,
        areaPath,
        cancelledFrom,
        version);
  }

  /** Ended from a day on, or earlier if it already was. */
  SessionSeries endFrom(LocalDate day) {
    return new SessionSeries(
        id,
        campaignId,
        title,
        firstDate,
        lastDate,
        startTime,
        durationMinutes,
        recurrence,
        places,
        areaPath,
        endsFrom(day) ? cancelledFrom : day,
        version);
  }

  boolean endsFrom(LocalDate day) {
    return cancelledFrom != null && !cancelledFrom.isAfter(day);
  }

  /** The same schedule, whatever happened to it since. */
  boolean sameAs(SessionSeries other) {
    return id.equals(other.id)
        && campaignId.equals(other.campaignId)
        && title.equals(other.title)
        && firstDate.equals(other.firstDate)
        && startTime.equals(other.startTime)
        && durationMinutes == other.durationMinutes
        && recurrence.equals(other.recurrence)
        && samePlaces(other.places);
  }

  private boolean samePlaces(List<SeriesPlace> others) {
    if (places.size() != others.size()) return false;
    for (int i = 0; i < places.size(); i++) {
      if (!places.get(i).sameAs(others.get(i))) return false;
    }
    return true;
  }

  private Session session(SeriesPlace place, LocalDate day) {
    return new Session(
        new SessionId(id, place.no(), day).toString(),
        id,
        campaignId,
        title,
        place.areaId(),
        place.areaPath(),
        place.venueId(),
        place.teamIds(),
        day,
        day,
        startTime,
        durationMinutes,
        statusOn(day),
        null,
        null,
        List.of(),
        0,
        null,
        null);
  }
}
