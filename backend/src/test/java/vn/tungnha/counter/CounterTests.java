package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tungnha.campaign.type.Direction;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.outcome.Qualifier;
import vn.tungnha.platform.Text;

class CounterTests {
  private static final Text NAME = new Text("Hộ chưa có", "Households without");

  @ParameterizedTest
  @CsvSource({
    "UP, 63, 112",
    "UP, 175, 0",
    "UP, 180, 0",
    "DOWN, 180, 5",
    "DOWN, 175, 0",
    "DOWN, 63, 0"
  })
  void saysHowFarItIsFromItsTarget(Direction direction, BigDecimal value, BigDecimal remainder) {
    Indicator indicator =
        Indicator.entered("A", NAME, IndicatorKind.GAUGE, NAME, RollUp.SUM, direction, null, 0);
    Counter counter =
        new Counter(
            "cmp", "are", indicator, value, Qualifier.EXACT, null, null, new BigDecimal("175"));
    assertThat(counter.remainder()).isEqualByComparingTo(remainder);
  }
}
