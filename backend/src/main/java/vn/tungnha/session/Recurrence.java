package vn.tungnha.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * When a series repeats, in the sense of RFC 5545: FREQ, INTERVAL, BYDAY, UNTIL or COUNT, EXDATE.
 * Local dates only: no time zone takes part. Weeks begin on Monday. A first day that is not one of
 * the rule's weekdays yields no session itself.
 *
 * @param weekdays for WEEKLY; empty: the first day's weekday
 * @param until last possible day, included; null with count
 * @param count days with sessions before exclusions; null with until
 */
public record Recurrence(
    Frequency frequency,
    int interval,
    List<DayOfWeek> weekdays,
    @Nullable LocalDate until,
    @Nullable Integer count,
    List<LocalDate> excludedDates) {

  /** From the first to the last day at most. */
  static final int HORIZON_DAYS = 400;

  static final int MAX_INTERVAL = 52;

  /** The recurrence asked for, yielding at least one day within the horizon; else a problem. */
  static Recurrence of(RecurrenceInput input, LocalDate first) {
    Recurrence asked =
        new Recurrence(
            input.frequency(),
            Objects.requireNonNullElse(input.interval(), 1),
            sorted(input.weekdays()),
            input.until(),
            input.count(),
            sorted(input.excludedDates()));
    asked.checkParts(first);
    asked.checkDays(first, Objects.requireNonNullElse(input.excludedDates(), List.of()));
    return asked;
  }

  /** The days with sessions, in order. */
  List<LocalDate> dates(LocalDate first) {
    List<LocalDate> dates = new ArrayList<>(ruleDates(first));
    dates.removeAll(excludedDates);
    return dates;
  }

  private static <T extends Comparable<? super T>> List<T> sorted(@Nullable List<T> given) {
    return given == null ? List.of() : given.stream().distinct().sorted().toList();
  }

  private void checkParts(LocalDate first) {
    if (interval < 1 || interval > MAX_INTERVAL)
      throw Problem.of(ProblemCode.INVALID_VALUE, "session.interval", MAX_INTERVAL)
          .at("recurrence", "interval");
    if (frequency != Frequency.WEEKLY && !weekdays.isEmpty())
      throw Problem.of(ProblemCode.INVALID_RECURRENCE, "session.weekdaysOfWeekly")
          .at("recurrence", "weekdays");
    if (frequency == Frequency.ONCE) {
      if (until != null || count != null)
        throw Problem.of(ProblemCode.INVALID_RECURRENCE, "session.onceEnds").at("recurrence");
      return;
    }
    if ((until == null) == (count == null))
      throw Problem.of(ProblemCode.INVALID_RECURRENCE, "session.untilOrCount").at("recurrence");
    if (count != null && count < 1)
      throw Problem.of(ProblemCode.INVALID_RECURRENCE).at("recurrence", "count");
    if (until != null && until.isBefore(first))
      throw Problem.of(ProblemCode.INVALID_PERIOD).at("recurrence", "until");
  }

  private void checkDays(LocalDate first, List<LocalDate> excluded) {
    List<LocalDate> days = ruleDates(first);
    boolean endsLater = until != null && until.isAfter(first.plusDays(HORIZON_DAYS));
    if (endsLater || (!days.isEmpty() && days.getLast().isAfter(first.plusDays(HORIZON_DAYS))))
      throw Problem.of(ProblemCode.INVALID_RECURRENCE, "session.horizon", HORIZON_DAYS)
          .at("recurrence", until == null ? "count" : "until");
    for (int i = 0; i < excluded.size(); i++) {
      if (!days.contains(excluded.get(i)))
        throw Problem.of(
                ProblemCode.INVALID_VALUE,
                "session.excludedNotOfRule",
                Wording.day(excluded.get(i)))
            .at("recurrence", "excludedDates", String.valueOf(i));
    }
    if (days.size() == excludedDates.size())
      throw Problem.of(ProblemCode.INVALID_RECURRENCE, "session.noDay").at("recurrence");
  }

  /** The rule's days, up to the first beyond the horizon. */
  private List<LocalDate> ruleDates(LocalDate first) {
    if (frequency == Frequency.ONCE) return List.of(first);
    LocalDate horizon = first.plusDays(HORIZON_DAYS);
    List<LocalDate> days = new ArrayList<>();
    RecurrenceRuleIterator rule = rule().iterator(day(first));
    while (rule.hasNext() && (days.isEmpty() || !days.getLast().isAfter(horizon)))
      days.add(day(rule.nextDateTime()));
    return days;
  }

  private RecurrenceRule rule() {
    RecurrenceRule rule =
        new RecurrenceRule(frequency == Frequency.DAILY ? Freq.DAILY : Freq.WEEKLY);
    rule.setInterval(interval);
    rule.setWeekStart(Weekday.MO);
    if (count != null) rule.setCount(count);
    if (until != null) rule.setUntil(day(until));
    if (!weekdays.isEmpty())
      rule.setByDayPart(weekdays.stream().map(day -> new WeekdayNum(0, weekday(day))).toList());
    return rule;
  }

  private static Weekday weekday(DayOfWeek day) {
    return Weekday.valueOf(day.name().substring(0, 2));
  }

  /** The library counts months from 0. */
  private static DateTime day(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }

  private static LocalDate day(DateTime day) {
    return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
  }
}
