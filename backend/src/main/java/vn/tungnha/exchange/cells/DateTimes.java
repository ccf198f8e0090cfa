package vn.tungnha.exchange.cells;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import vn.tungnha.platform.Days;

/** Instants as clocks show them in Vietnam; to the millisecond where there are any. */
final class DateTimes {
  private static final DateTimeFormatter SAID = pattern("dd/MM/uuuu HH:mm");
  private static final DateTimeFormatter SAID_EXACTLY = pattern("dd/MM/uuuu HH:mm:ss.SSS");
  private static final List<DateTimeFormatter> READ =
      List.of(
          SAID,
          SAID_EXACTLY,
          pattern("d/M/uuuu H:mm[:ss]"),
          DateTimeFormatter.ISO_LOCAL_DATE_TIME,
          new DateTimeFormatterBuilder()
              .append(DateTimeFormatter.ISO_LOCAL_DATE)
              .appendLiteral(' ')
              .append(DateTimeFormatter.ISO_LOCAL_TIME)
              .toFormatter());

  private DateTimes() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  /** As UTC where clocks showed the same twice. */
  static String say(Instant instant) {
    LocalDateTime clock = LocalDateTime.ofInstant(instant, Days.ZONE);
    boolean once = clock.atZone(Days.ZONE).toInstant().equals(instant);
    if (!once || clock.getYear() > 9999) return instant.toString();
    boolean even = clock.getSecond() == 0 && clock.get(ChronoField.MILLI_OF_SECOND) == 0;
    return (even ? SAID : SAID_EXACTLY).format(clock);
  }

  static Optional<Instant> read(String cell) {
    return READ.stream().flatMap(form -> read(cell, form).stream()).findFirst().or(() -> utc(cell));
  }

  private static Optional<Instant> read(String cell, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDateTime.parse(cell, form).atZone(Days.ZONE).toInstant());
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> utc(String cell) {
    try {
      return Optional.of(Instant.parse(cell));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }
}
