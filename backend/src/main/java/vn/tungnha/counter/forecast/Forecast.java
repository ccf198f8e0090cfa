package vn.tungnha.counter.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.tungnha.counter.Counter;
import vn.tungnha.counter.store.DayCounters;

/**
 * Where a count will stand on the campaign's last day if it goes on as in the last 14 days: what it
 * had when today began + what those days brought ÷ their number × the days left with today, rounded
 * down, and never less than it has.
 *
 * @param days whole days the pace is taken from: 14, fewer while the campaign is younger
 * @param moving whether those days brought anything
 */
public record Forecast(
    BigDecimal value,
    BigDecimal target,
    boolean reached,
    boolean reachedAlready,
    LocalDate deadline,
    int days,
    boolean moving,
    boolean thisYear) {

  /**
   * @param counter with a pace
   * @param buckets its place's days of the outlook
   */
  static Forecast of(Counter counter, Outlook outlook, List<DayCounters> buckets) {
    BigDecimal now = Objects.requireNonNull(counter.value());
    BigDecimal target = Objects.requireNonNull(counter.target());
    BigDecimal brought = BigDecimal.ZERO;
    BigDecimal atDawn = now;
    for (DayCounters bucket : buckets) {
      BigDecimal count = bucket.count(counter.indicator().code());
      if (bucket.day().isBefore(outlook.today())) brought = brought.add(count);
      else atDawn = atDawn.subtract(count);
    }
    BigDecimal more =
        brought
            .multiply(BigDecimal.valueOf(outlook.daysLeft()))
            .divide(
                BigDecimal.valueOf(outlook.days()),
                counter.indicator().decimals(),
                RoundingMode.FLOOR);
    BigDecimal value = atDawn.add(more).max(now);
    return new Forecast(
        value,
        target,
        value.compareTo(target) >= 0,
        now.compareTo(target) >= 0,
        outlook.deadline(),
        outlook.days(),
        brought.signum() != 0,
        outlook.deadline().getYear() == outlook.today().getYear());
  }

  /** value ÷ target to four digits; null with target 0. */
  public @Nullable BigDecimal share() {
    return Counter.share(value, target);
  }

  /** "Với đà 14 ngày qua, đến 30/11 đạt khoảng 185 trên 200: thiếu 15". */
  String text(MessageSource messages, Locale locale) {
    BigDecimal missing = target.subtract(value);
    return messages.getMessage(
        key(), new Object[] {days, day(locale), value, target, missing}, locale);
  }

  private String key() {
    if (reachedAlready) return "forecast.already";
    if (reached) return "forecast.enough";
    return moving ? "forecast.short" : "forecast.still";
  }

  private String day(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    String pattern = english ? "d MMM" : "dd/MM";
    if (!thisYear) pattern += english ? " yyyy" : "/yyyy";
    return DateTimeFormatter.ofPattern(pattern, english ? Locale.ENGLISH : locale).format(deadline);
  }
}
