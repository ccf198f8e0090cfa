package vn.tungnha.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Text;

/**
 * What is counted.
 *
 * @param rollUp only a GAUGE may be NONE
 * @param maxPerOutcome the most one outcome may report; null open
 * @param decimals digits after the point, 0–6; a COUNT has none
 */
public record Indicator(
    String code,
    Text name,
    IndicatorKind kind,
    Text unit,
    RollUp rollUp,
    Direction direction,
    @Nullable BigDecimal maxPerOutcome,
    int decimals) {

  /** A COUNT adds up and has no decimals; a limit is above 0. */
  boolean isSound() {
    if (decimals < 0 || decimals > 6) return false;
    if (maxPerOutcome != null && maxPerOutcome.signum() <= 0) return false;
    return kind == IndicatorKind.GAUGE || (decimals == 0 && rollUp == RollUp.SUM);
  }
}
