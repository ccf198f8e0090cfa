package vn.tungnha.campaign.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Text;

/**
 * What is counted.
 *
 * @param rollUp a COUNT is SUM, a RATIO NONE
 * @param maxPerOutcome the most one outcome may report; null open
 * @param decimals digits after the point, 0–6; a COUNT has them only as a sum of decimal fields
 * @param source left out: entered
 */
public record Indicator(
    String code,
    Text name,
    IndicatorKind kind,
    Text unit,
    RollUp rollUp,
    Direction direction,
    @Nullable BigDecimal maxPerOutcome,
    int decimals,
    IndicatorSource source) {

  @SuppressWarnings("ConstantValue")
  public Indicator {
    source = source == null ? IndicatorSource.ENTERED : source;
  }

  /** One whose figures somebody reports. */
  public static Indicator entered(
      String code,
      Text name,
      IndicatorKind kind,
      Text unit,
      RollUp rollUp,
      Direction direction,
      @Nullable BigDecimal maxPerOutcome,
      int decimals) {
    return new Indicator(
        code,
        name,
        kind,
        unit,
        rollUp,
        direction,
        maxPerOutcome,
        decimals,
        IndicatorSource.ENTERED);
  }

  Indicator clean() {
    Text cleanName = RecipeTexts.name(name, at("name"));
    Text cleanUnit = RecipeTexts.name(unit, at("unit"));
    return new Indicator(
        code, cleanName, kind, cleanUnit, rollUp, direction, maxPerOutcome, decimals, source);
  }

  /** Its place in a recipe. */
  String[] at(String part) {
    return new String[] {"indicators", code, part};
  }

  Problem invalid(String messageKey, String part) {
    return RecipeRules.invalid(messageKey, at(part));
  }
}
