package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.tungnha.campaign.type.Direction;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.outcome.Qualifier;
import vn.tungnha.platform.Text;

class PaceTests {
  private static final Locale VI = Locale.of("vi");
  private static final Locale EN = Locale.ENGLISH;

  @Test
  void saysWhatIsLeftForEachNight() {
    Pace pace = Pace.of(counter("63", "175"), 9);
    assertThat(pace.perNight()).isEqualByComparingTo("13");
    assertThat(text(pace, VI)).isEqualTo("Còn 112 tài khoản, 9 đêm: 13 mỗi đêm");
    assertThat(text(pace, EN)).isEqualTo("112 accounts to go, 9 evenings: 13 each evening");
    assertThat(text(Pace.of(counter("63", "175"), 1), EN))
        .isEqualTo("112 accounts to go, 1 evening: 112 each evening");
  }

  @Test
  void writesNumbersAsPeopleDo() {
    Pace pace = Pace.of(counter("0", "1566"), 1);
    assertThat(text(pace, VI)).isEqualTo("Còn 1.566 tài khoản, 1 đêm: 1.566 mỗi đêm");
    assertThat(text(pace, EN)).isEqualTo("1,566 accounts to go, 1 evening: 1,566 each evening");
  }

  @Test
  void saysWhenNoNightIsLeft() {
    Pace pace = Pace.of(counter("63", "175"), 0);
    assertThat(pace.perNight()).isNull();
    assertThat(text(pace, VI)).isEqualTo("Còn 112 tài khoản, không còn buổi nào");
    assertThat(text(pace, EN)).isEqualTo("112 accounts to go, no evening left");
  }

  @Test
  void saysWhenTheTargetIsReached() {
    Pace pace = Pace.of(counter("180", "175"), 9);
    assertThat(pace.perNight()).isZero();
    assertThat(text(pace, VI)).isEqualTo("Đã đạt chỉ tiêu");
    assertThat(text(Pace.of(counter("175", "175"), 0), EN)).isEqualTo("Target reached");
  }

  private static Counter counter(String value, String target) {
    Indicator indicator =
        Indicator.entered(
            "VNEID_ACCOUNTS",
            new Text("Tài khoản", "Accounts"),
            IndicatorKind.COUNT,
            new Text("tài khoản", "accounts"),
            RollUp.SUM,
            Direction.UP,
            null,
            0);
    return new Counter(
        "cmp",
        "are",
        indicator,
        new BigDecimal(value),
        Qualifier.EXACT,
        null,
        null,
        new BigDecimal(target));
  }

  private static String text(Pace pace, Locale locale) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/counter");
    messages.setDefaultEncoding("UTF-8");
    return pace.text(messages, locale);
  }
}
