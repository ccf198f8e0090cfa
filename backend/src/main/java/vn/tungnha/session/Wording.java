package vn.tungnha.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times inside messages, as written in Vietnam. */
final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Wording() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String time(LocalTime time) {
    return TIME.format(time);
  }
}
