package vn.tungnha.counter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long the points of a series are. */
public enum SeriesPeriod {
  DAY {
    @Override
    LocalDate next(LocalDate day) {
      return day.plusDays(1);
    }
  },
  /** From Monday (ISO 8601). */
  WEEK {
    @Override
    LocalDate next(LocalDate day) {
      return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
  },
  MONTH {
    @Override
    LocalDate next(LocalDate day) {
      return day.with(TemporalAdjusters.firstDayOfNextMonth());
    }
  };

  /** The first day of the period after the day's. */
  abstract LocalDate next(LocalDate day);
}
