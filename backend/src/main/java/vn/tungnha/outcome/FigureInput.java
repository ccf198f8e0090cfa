package vn.tungnha.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is sent.
 *
 * @param indicator the indicator's code
 * @param qualifier null: EXACT
 */
public record FigureInput(
    String indicator, BigDecimal value, @Nullable Qualifier qualifier, @Nullable LocalDate asOf) {

  /** An exact figure, as teams send them. */
  public static FigureInput exact(String indicator, long value) {
    return new FigureInput(indicator, BigDecimal.valueOf(value), Qualifier.EXACT, null);
  }
}
