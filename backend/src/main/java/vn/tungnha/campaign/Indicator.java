package vn.tungnha.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
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

  /** Refuses unclean texts, limits out of bounds, and a COUNT with decimals or without roll-up. */
  void check() {
    RecipeProblems problems = new RecipeProblems();
    problems.in(() -> RecipeRules.checkCode(code, at()));
    problems.in(this::clean);
    if (decimals < 0 || decimals > 6) problems.add(invalid("decimals"));
    if (maxPerOutcome != null && maxPerOutcome.signum() <= 0) problems.add(invalid("limit"));
    if (kind == IndicatorKind.COUNT && (decimals != 0 || rollUp != RollUp.SUM))
      problems.add(invalid("count"));
    problems.refuse();
  }

  Indicator clean() {
    Text cleanName = RecipeTexts.name(name, at("name"));
    Text cleanUnit = RecipeTexts.name(unit, at("unit"));
    return new Indicator(
        code, cleanName, kind, cleanUnit, rollUp, direction, maxPerOutcome, decimals);
  }

  private Problem invalid(String what) {
    return RecipeRules.invalid("indicator." + what, at());
  }

  private String[] at() {
    return new String[] {"indicators", code};
  }

  private String[] at(String part) {
    return RecipeTexts.below(at(), part);
  }
}
