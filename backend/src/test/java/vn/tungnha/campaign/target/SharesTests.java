package vn.tungnha.campaign.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharesTests {

  @Test
  void giveWhatIsLeftToTheLargestRemainders() {
    assertThat(shares("100", "1", "1", "1")).containsExactly("34", "33", "33");
    assertThat(shares("200", "1236", "870", "94")).containsExactly("112", "79", "9");
    assertThat(shares("10", "3", "3", "1")).containsExactly("4", "4", "2");
    assertThat(shares("2", "1", "1", "1")).containsExactly("1", "1", "0");
  }

  @Test
  void giveNothingWhereNobodyLivesAndNothingOfNothing() {
    assertThat(shares("7", "0", "2", "0")).containsExactly("0", "7", "0");
    assertThat(shares("0", "5", "2")).containsExactly("0", "0");
  }

  @Test
  void keepTheDigitsAfterThePoint() {
    assertThat(shares("0.1", "1", "1")).containsExactly("0.1", "0.0");
    assertThat(shares("1E+2", "1", "3")).containsExactly("25", "75");
    assertThat(shares("100.00", "1", "3")).containsExactly("25", "75");
  }

  @Test
  void alwaysAddUpToTheValue() {
    Random dice = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      BigDecimal value = BigDecimal.valueOf(dice.nextInt(1_000_000), dice.nextInt(3));
      List<BigDecimal> weights =
          Stream.generate(() -> BigDecimal.valueOf(1 + dice.nextInt(9_000), dice.nextInt(2)))
              .limit(1 + dice.nextInt(170))
              .toList();
      List<BigDecimal> shares = Shares.of(value, weights);
      assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(value);
      assertThat(shares).allSatisfy(share -> assertThat(share.signum()).isNotNegative());
    }
  }

  private static List<String> shares(String value, String... weights) {
    return Shares.of(new BigDecimal(value), Stream.of(weights).map(BigDecimal::new).toList())
        .stream()
        .map(BigDecimal::toPlainString)
        .toList();
  }
}
