package vn.tungnha.session;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * What a session's id says: {@code ses_<the series' UUID>_<place, base 36>_<planned day,
 * yyyymmdd>}. Opaque to clients; here it finds the session by one read of its series and one of its
 * exception.
 */
record SessionId(String seriesId, int placeNo, LocalDate plannedDate) {
  static final String PREFIX = "ses";

  private static final Pattern FORM =
      Pattern.compile(
          "ses_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(0|[1-9a-z][0-9a-z]?)_([0-9]{8})");

  static SessionId check(String id, String... path) {
    return parse(id).orElseThrow(() -> Problem.of(ProblemCode.INVALID_ID).at(path));
  }

  static Optional<SessionId> parse(String id) {
    Matcher parts = FORM.matcher(id);
    if (!parts.matches()) return Optional.empty();
    LocalDate planned = day(parts.group(3));
    if (planned == null) return Optional.empty();
    int place = Integer.parseInt(parts.group(2), 36);
    return Optional.of(new SessionId("ser_" + parts.group(1), place, planned));
  }

  private static @Nullable LocalDate day(String basic) {
    try {
      return LocalDate.parse(basic, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  @Override
  public String toString() {
    return PREFIX
        + seriesId.substring("ser".length())
        + "_"
        + Integer.toString(placeNo, 36)
        + "_"
        + plannedDate.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
