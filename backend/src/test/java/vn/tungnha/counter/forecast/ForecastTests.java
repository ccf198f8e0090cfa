package vn.tungnha.counter.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.tungnha.campaign.type.Direction;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.counter.Counter;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.outcome.Qualifier;
import vn.tungnha.platform.Text;

class ForecastTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate DEADLINE = LocalDate.of(2026, 11, 30);
  private static final Outlook TWO_WEEKS = new Outlook(TODAY.minusDays(14), TODAY, DEADLINE);

  @Test
  void goesOnAtThePaceOfTheDaysBehind() {
    // 70 in 14 days, 9 days with today: 140 + 45
    Forecast forecast = Forecast.of(counter(140, 200), TWO_WEEKS, days(0, 30, 40));
    assertThat(forecast.value()).isEqualTo(new BigDecimal("185"));
    assertThat(forecast.share()).isEqualTo(new BigDecimal("0.9250"));
    assertThat(forecast.reached()).isFalse();
    assertThat(forecast.days()).isEqualTo(14);
    assertThat(text(forecast, "vi"))
        .isEqualTo("Với đà 14 ngày qua, đến 30/11 đạt khoảng 185 trên 200: thiếu 15");
    assertThat(text(forecast, "en"))
        .isEqualTo("At the pace of the last 14 days, about 185 of 200 by 30 Nov: 15 short");
  }

  @Test
  void roundsDown() {
    // 10 ÷ 14 × 9 = 6.43
    Forecast forecast = Forecast.of(counter(193, 200), TWO_WEEKS, days(0, 10));
    assertThat(forecast.value()).isEqualTo(new BigDecimal("199"));
    assertThat(forecast.reached()).isFalse();
  }

  @Test
  void takesTodayAsOneOfTheDaysLeft() {
    // at dawn 140; 20 of today's are not counted twice
    assertThat(Forecast.of(counter(160, 200), TWO_WEEKS, days(20, 70)).value())
        .isEqualTo(new BigDecimal("185"));
    assertThat(Forecast.of(counter(240, 300), TWO_WEEKS, days(100, 70)).value())
        .isEqualTo(new BigDecimal("240"));
    Outlook lastDay = new Outlook(TODAY.minusDays(14), TODAY, TODAY);
    assertThat(Forecast.of(counter(140, 200), lastDay, days(0, 70)).value())
        .isEqualTo(new BigDecimal("145"));
  }

  @Test
  void saysThatTheTargetWillBeOrIsReached() {
    Forecast enough = Forecast.of(counter(155, 200), TWO_WEEKS, days(0, 70));
    assertThat(enough.reached()).isTrue();
    assertThat(text(enough, "vi"))
        .isEqualTo("Với đà 14 ngày qua, đến 30/11 đạt khoảng 200 trên 200: đạt chỉ tiêu");
    Forecast already = Forecast.of(counter(1600, 1566), TWO_WEEKS, days(0, 140));
    assertThat(text(already, "vi"))
        .isEqualTo("Đã đạt chỉ tiêu 1.566; với đà 14 ngày qua, đến 30/11 được khoảng 1.690");
    assertThat(text(already, "en"))
        .isEqualTo(
            "Target of 1,566 reached; at the pace of the last 14 days, about 1,690 by 30 Nov");
  }

  @Test
  void saysThatNothingMovesAndForAYoungCampaignHowManyDays() {
    assertThat(text(Forecast.of(counter(63, 200), TWO_WEEKS, List.of()), "vi"))
        .isEqualTo("14 ngày qua không thêm gì; cứ thế đến 30/11 vẫn 63 trên 200: thiếu 137");
    Outlook young = new Outlook(TODAY.minusDays(1), TODAY, LocalDate.of(2027, 1, 10));
    Forecast forecast = Forecast.of(counter(10, 2000), young, days(0, 10));
    assertThat(text(forecast, "en"))
        .isEqualTo("At the pace of the last day, about 510 of 2,000 by 10 Jan 2027: 1,490 short");
    assertThat(text(forecast, "vi"))
        .isEqualTo("Với đà 1 ngày qua, đến 10/01/2027 đạt khoảng 510 trên 2.000: thiếu 1.490");
  }

  @Test
  void hasNoShareOfATargetOfNothing() {
    Forecast forecast = Forecast.of(counter(0, 0), TWO_WEEKS, List.of());
    assertThat(forecast.share()).isNull();
    assertThat(forecast.reached()).isTrue();
  }

  /** Today's, then those of the days before. */
  private static List<DayCounters> days(int... brought) {
    List<DayCounters> days = new ArrayList<>();
    for (int back = 0; back < brought.length; back++)
      days.add(
          new DayCounters(
              "day" + back,
              "cmp",
              TODAY.minusDays(back),
              Map.of("VNEID_ACCOUNTS", BigDecimal.valueOf(brought[back]))));
    return days;
  }

  static Counter counter(long value, long target) {
    return counter("cmp", "are", IndicatorKind.COUNT, BigDecimal.valueOf(value), target);
  }

  static Counter counter(
      String campaign, String area, IndicatorKind kind, BigDecimal value, long target) {
    Indicator indicator =
        Indicator.entered(
            "VNEID_ACCOUNTS",
            new Text("Tài khoản", "Accounts"),
            kind,
            new Text("tài khoản", "accounts"),
            RollUp.SUM,
            Direction.UP,
            null,
            0);
    return new Counter(
        campaign, area, indicator, value, Qualifier.EXACT, null, null, BigDecimal.valueOf(target));
  }

  private static String text(Forecast forecast, String language) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/counter");
    messages.setDefaultEncoding("UTF-8");
    return forecast.text(messages, Locale.of(language));
  }
}
