package vn.tungnha.platform.mongo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Days and times of day are text ({@code 2026-11-22}, {@code 19:30}): no zone can shift them, and
 * they sort as they read.
 */
final class CalendarConverters {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  static final List<Converter<?, ?>> ALL =
      List.of(new WriteDay(), new ReadDay(), new WriteTime(), new ReadTime());

  private CalendarConverters() {}

  @WritingConverter
  private static final class WriteDay implements Converter<LocalDate, String> {
    @Override
    public String convert(LocalDate day) {
      return day.toString();
    }
  }

  @ReadingConverter
  private static final class ReadDay implements Converter<String, LocalDate> {
    @Override
    public LocalDate convert(String stored) {
      return LocalDate.parse(stored);
    }
  }

  @WritingConverter
  private static final class WriteTime implements Converter<LocalTime, String> {
    @Override
    public String convert(LocalTime time) {
      return TIME.format(time);
    }
  }

  @ReadingConverter
  private static final class ReadTime implements Converter<String, LocalTime> {
    @Override
    public LocalTime convert(String stored) {
      return LocalTime.parse(stored);
    }
  }
}
