package vn.tungnha.session;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

class RecurrenceTests {
  private static final LocalDate SATURDAY_22 = LocalDate.of(2026, 11, 22).minusDays(1);

  @Test
  void runsFourteenEvenings() {
    List<LocalDate> days = daily(14).dates(LocalDate.of(2026, 11, 22));

    assertThat(days).hasSize(14);
    assertThat(days.getFirst()).isEqualTo("2026-11-22");
    assertThat(days.getLast()).isEqualTo("2026-12-05");
  }

  @Test
  void runsOnTuesdaysAndThursdaysUntilADayIncluded() {
    var rule = weekly(1, List.of(TUESDAY, THURSDAY), LocalDate.of(2026, 12, 3), null);

    assertThat(rule.dates(SATURDAY_22))
        .extracting(LocalDate::toString)
        .containsExactly("2026-11-24", "2026-11-26", "2026-12-01", "2026-12-03");
  }

  @Test
  void takesTheFirstDaysWeekdayWhenNoneIsGiven() {
    assertThat(weekly(2, List.of(), null, 3).dates(LocalDate.of(2026, 11, 24)))
        .extracting(LocalDate::toString)
        .containsExactly("2026-11-24", "2026-12-08", "2026-12-22");
  }

  @Test
  void beginsWeeksOnMonday() {
    assertThat(weekly(2, List.of(MONDAY, SUNDAY), null, 5).dates(LocalDate.of(2024, 2, 26)))
        .extracting(LocalDate::toString)
        .containsExactly("2024-02-26", "2024-03-03", "2024-03-11", "2024-03-17", "2024-03-25");
  }

  @Test
  void leavesExcludedDaysOut() {
    var input =
        new RecurrenceInput(
            Frequency.DAILY, 1, null, null, 5, List.of(day("2026-11-24"), day("2026-11-23")));
    var rule = Recurrence.of(input, LocalDate.of(2026, 11, 22));

    assertThat(rule.excludedDates()).containsExactly(day("2026-11-23"), day("2026-11-24"));
    assertThat(rule.dates(LocalDate.of(2026, 11, 22)))
        .containsExactly(day("2026-11-22"), day("2026-11-25"), day("2026-11-26"));
  }

  @Test
  void crossesMonthEndAndLeapDay() {
    assertThat(daily(3).dates(day("2028-02-28")))
        .containsExactly(day("2028-02-28"), day("2028-02-29"), day("2028-03-01"));
    assertThat(daily(2).dates(day("2026-02-28")))
        .containsExactly(day("2026-02-28"), day("2026-03-01"));
  }

  @Test
  void knowsNoSummerTime() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
      assertThat(daily(3).dates(day("2026-03-28")))
          .containsExactly(day("2026-03-28"), day("2026-03-29"), day("2026-03-30"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Santiago"));
      assertThat(daily(3).dates(day("2026-09-05")))
          .containsExactly(day("2026-09-05"), day("2026-09-06"), day("2026-09-07"));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void agreesWithCountingDayByDay() {
    Random random = new Random(20261122);
    for (int round = 0; round < 1_000; round++) {
      LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_200));
      Frequency frequency = random.nextBoolean() ? Frequency.DAILY : Frequency.WEEKLY;
      int interval = 1 + random.nextInt(4);
      List<DayOfWeek> weekdays = frequency == Frequency.DAILY ? List.of() : someDays(random);
      boolean counted = random.nextBoolean();
      Integer count = counted ? 1 + random.nextInt(12) : null;
      LocalDate until = counted ? null : first.plusDays(random.nextInt(300));
      Recurrence rule = new Recurrence(frequency, interval, weekdays, until, count, List.of());
      List<LocalDate> excluded =
          rule.dates(first).stream().filter(day -> random.nextInt(5) == 0).toList();
      rule = new Recurrence(frequency, interval, weekdays, until, count, excluded);

      assertThat(rule.dates(first)).as("%s from %s", rule, first).isEqualTo(oracle(rule, first));
    }
  }

  @Test
  void refusesWhatYieldsNoDay() {
    assertThat(refusal(Frequency.DAILY, null, null, 2, day("2026-11-22"), day("2026-11-23")))
        .isEqualTo(ProblemCode.INVALID_RECURRENCE);
    assertThat(refusal(Frequency.WEEKLY, List.of(FRIDAY), day("2026-11-24"), null))
        .isEqualTo(ProblemCode.INVALID_RECURRENCE);
    assertThat(refusal(Frequency.DAILY, null, null, 0)).isEqualTo(ProblemCode.INVALID_RECURRENCE);
  }

  @Test
  void refusesNeitherAndBothOfUntilAndCount() {
    assertThat(refusal(Frequency.DAILY, null, null, null))
        .isEqualTo(ProblemCode.INVALID_RECURRENCE);
    assertThat(refusal(Frequency.DAILY, null, day("2026-12-01"), 3))
        .isEqualTo(ProblemCode.INVALID_RECURRENCE);
    assertThat(refusal(Frequency.ONCE, null, null, 3)).isEqualTo(ProblemCode.INVALID_RECURRENCE);
  }

  @Test
  void refusesAnEndBeforeTheStart() {
    assertThat(refusal(Frequency.DAILY, null, day("2026-11-21"), null))
        .isEqualTo(ProblemCode.INVALID_PERIOD);
  }

  @Test
  void refusesMoreThanFourHundredDays() {
    assertThat(refusal(Frequency.DAILY, null, null, 402)).isEqualTo(ProblemCode.INVALID_RECURRENCE);
    assertThat(Recurrence.of(input(Frequency.DAILY, null, null, 401), day("2026-11-22")))
        .isNotNull();
    assertThat(refusal(Frequency.DAILY, null, day("2030-01-01"), null))
        .isEqualTo(ProblemCode.INVALID_RECURRENCE);
    assertThat(refusal(Frequency.WEEKLY, List.of(TUESDAY), null, Integer.MAX_VALUE))
        .isEqualTo(ProblemCode.INVALID_RECURRENCE);
  }

  @Test
  void refusesAnExcludedDayThatIsNotOfTheRule() {
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                Recurrence.of(
                    input(Frequency.DAILY, null, null, 2, day("2026-11-22"), day("2026-11-30")),
                    day("2026-11-22")));

    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
    assertThat(problem.path()).containsExactly("recurrence", "excludedDates", "1");
    assertThat(problem.args()).containsExactly("30/11/2026");
  }

  @Test
  void refusesWeekdaysOfADailyRule() {
    assertThat(refusal(Frequency.DAILY, List.of(MONDAY), null, 2))
        .isEqualTo(ProblemCode.INVALID_RECURRENCE);
  }

  /** Every day by itself: does the rule name it? */
  private static List<LocalDate> oracle(Recurrence rule, LocalDate first) {
    List<LocalDate> found = new ArrayList<>();
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(MONDAY));
    for (LocalDate day = first; day.isBefore(first.plusDays(2_000)); day = day.plusDays(1)) {
      if (rule.until() != null && day.isAfter(rule.until())) break;
      if (rule.count() != null && found.size() == rule.count()) break;
      if (names(rule, first, monday, day)) found.add(day);
    }
    found.removeIf(day -> day.isAfter(first.plusDays(Recurrence.HORIZON_DAYS)));
    found.removeAll(rule.excludedDates());
    return found;
  }

  private static boolean names(Recurrence rule, LocalDate first, LocalDate monday, LocalDate day) {
    if (rule.frequency() == Frequency.DAILY)
      return ChronoUnit.DAYS.between(first, day) % rule.interval() == 0;
    List<DayOfWeek> weekdays =
        rule.weekdays().isEmpty() ? List.of(first.getDayOfWeek()) : rule.weekdays();
    return weekdays.contains(day.getDayOfWeek())
        && ChronoUnit.DAYS.between(monday, day) / 7 % rule.interval() == 0;
  }

  private static List<DayOfWeek> someDays(Random random) {
    return List.of(DayOfWeek.values()).stream().filter(day -> random.nextInt(3) == 0).toList();
  }

  private static ProblemCode refusal(
      Frequency frequency,
      List<DayOfWeek> weekdays,
      LocalDate until,
      Integer count,
      LocalDate... excluded) {
    return catchThrowableOfType(
            Problem.class,
            () ->
                Recurrence.of(
                    input(frequency, weekdays, until, count, excluded), day("2026-11-22")))
        .code();
  }

  private static RecurrenceInput input(
      Frequency frequency,
      List<DayOfWeek> weekdays,
      LocalDate until,
      Integer count,
      LocalDate... excluded) {
    return new RecurrenceInput(frequency, 1, weekdays, until, count, List.of(excluded));
  }

  private static Recurrence daily(int count) {
    return new Recurrence(Frequency.DAILY, 1, List.of(), null, count, List.of());
  }

  private static Recurrence weekly(
      int interval, List<DayOfWeek> weekdays, LocalDate until, Integer count) {
    return new Recurrence(Frequency.WEEKLY, interval, weekdays, until, count, List.of());
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
