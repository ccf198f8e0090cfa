package vn.tungnha.campaign.type;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The RATIO indicators of a published type, computed from the figures of the others: the one place
 * where the product does so, for counters, comparisons and exports alike. 16 significant digits
 * (decimal64); a part that is unknown, or a division by zero, leaves the whole unknown, but for the
 * branch of an {@code if} that is not taken.
 */
public final class Ratios {
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  private final Map<String, Formula> formulas = new LinkedHashMap<>();
  private final Map<String, Integer> decimals = new HashMap<>();

  Ratios(CampaignType type) {
    for (Indicator indicator : type.indicators()) {
      String formula = indicator.source().formula();
      if (indicator.kind() != IndicatorKind.RATIO || formula == null) continue;
      formulas.put(indicator.code(), FormulaParser.parse(formula));
      decimals.put(indicator.code(), indicator.decimals());
    }
  }

  /**
   * The ratios that are known, by code, rounded half up to their indicator's digits.
   *
   * @param figures of the other indicators of one place, already rolled up; what is left out is
   *     unknown, so a COUNT without outcomes has to be told as 0
   */
  public Map<String, BigDecimal> of(Map<String, BigDecimal> figures) {
    if (formulas.isEmpty()) return Map.of();
    Evaluation evaluation = new Evaluation(figures);
    Map<String, BigDecimal> known = new HashMap<>();
    decimals.forEach(
        (code, digits) -> {
          BigDecimal exact = evaluation.figure(code);
          if (exact != null) known.put(code, exact.setScale(digits, RoundingMode.HALF_UP));
        });
    return known;
  }

  /**
   * The reported figures an indicator is made of: a ratio's parts, those of ratios in it; else
   * itself.
   */
  public Set<String> partsOf(String code) {
    Formula formula = formulas.get(code);
    if (formula == null) return Set.of(code);
    return formula
        .codes()
        .flatMap(part -> partsOf(part).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of one place; a ratio that others name is computed once. */
  private final class Evaluation {
    private final Map<String, BigDecimal> figures;
    private final Map<String, @Nullable BigDecimal> computed = new HashMap<>();

    Evaluation(Map<String, BigDecimal> figures) {
      this.figures = figures;
    }

    @Nullable BigDecimal figure(String code) {
      Formula formula = formulas.get(code);
      if (formula == null) return figures.get(code);
      if (!computed.containsKey(code)) computed.put(code, value(formula));
      return computed.get(code);
    }

    private @Nullable BigDecimal value(Formula formula) {
      return switch (formula) {
        case Formula.Literal literal -> literal.value();
        case Formula.Reference reference -> figure(reference.code());
        case Formula.Negation negation -> negated(value(negation.of()));
        case Formula.Operation operation -> value(operation);
        case Formula.Choice choice -> value(choice);
      };
    }

    private @Nullable BigDecimal value(Formula.Operation operation) {
      BigDecimal left = value(operation.left());
      BigDecimal right = value(operation.right());
      if (left == null || right == null) return null;
      return switch (operation.operator()) {
        case PLUS -> left.add(right, DIGITS);
        case MINUS -> left.subtract(right, DIGITS);
        case TIMES -> left.multiply(right, DIGITS);
        case BY -> right.signum() == 0 ? null : left.divide(right, DIGITS);
        case MIN -> left.min(right);
        case MAX -> left.max(right);
      };
    }

    private @Nullable BigDecimal value(Formula.Choice choice) {
      BigDecimal left = value(choice.left());
      BigDecimal right = value(choice.right());
      if (left == null || right == null) return null;
      return choice.when().holds(left.compareTo(right))
          ? value(choice.then())
          : value(choice.otherwise());
    }
  }

  private static @Nullable BigDecimal negated(@Nullable BigDecimal value) {
    return value == null ? null : value.negate();
  }
}
