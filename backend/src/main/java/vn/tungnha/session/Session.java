package vn.tungnha.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.field.FieldValue;

/**
 * One occurrence of a series at one of its places, with what its exception says. Never stored as
 * such: the series' rule yields it, an exception document changes it.
 *
 * @param id {@code ses_<uuid>}, derived from series, place and planned day (see Sessions)
 * @param areaPath from the country down to the session's area; the scope predicate reads it
 * @param version 0 without an exception, else the exception's
 */
public record Session(
    String id,
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
    int version) {

  public Instant startsAt() {
    return Days.at(date, startTime);
  }

  public Instant endsAt() {
    return startsAt().plusSeconds(durationMinutes * 60L);
  }

  public @Nullable LocalDate movedFrom() {
    return date.equals(plannedDate) ? null : plannedDate;
  }
}
