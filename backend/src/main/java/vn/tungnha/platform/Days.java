package vn.tungnha.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days and times as people in Vietnam read them: always Asia/Ho_Chi_Minh, whoever looks. */
public final class Days {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private Days() {}

  public static LocalDate today(Clock clock) {
    return of(clock.instant());
  }

  public static LocalDate of(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  public static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }
}
