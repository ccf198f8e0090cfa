package vn.tungnha.campaign.type;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * What a formula may say: of its type's other indicators, without going round in circles, and
 * adding or comparing like with like. Its result may be of any unit: the indicator declares its
 * own.
 */
final class FormulaRules {
  private final Map<String, Indicator> indicators;
  private final Map<String, Formula> formulas = new HashMap<>();
  private final RecipeProblems problems;

  private FormulaRules(List<Indicator> indicators, RecipeProblems problems) {
    this.indicators =
        indicators.stream()
            .collect(Collectors.toMap(Indicator::code, Function.identity(), (one, same) -> one));
    this.problems = problems;
  }

  static void check(List<Indicator> indicators, RecipeProblems problems) {
    FormulaRules rules = new FormulaRules(indicators, problems);
    List<Indicator> ratios =
        indicators.stream()
            .filter(one -> one.source().kind() == IndicatorSourceKind.FORMULA)
            .toList();
    ratios.forEach(rules::read);
    for (Indicator ratio : ratios) {
      Formula formula = rules.formulas.get(ratio.code());
      if (formula != null) rules.in(ratio, () -> rules.check(ratio, formula));
    }
  }

  private void read(Indicator ratio) {
    String text = ratio.source().formula();
    in(ratio, () -> formulas.put(ratio.code(), FormulaParser.parse(text == null ? "" : text)));
  }

  private void in(Indicator ratio, Runnable check) {
    try {
      check.run();
    } catch (Problem problem) {
      problems.add(problem.at(ratio.at("formula")));
    }
  }

  private void check(Indicator ratio, Formula formula) {
    List<String> codes = formula.codes().toList();
    if (codes.isEmpty()) throw refused("formula.noIndicator");
    for (String code : codes)
      if (!indicators.containsKey(code))
        throw Problem.of(ProblemCode.UNKNOWN_FIELD, "formula.unknown", code);
    if (reaches(ratio.code(), formula, new HashSet<>())) throw refused("formula.cycle");
    unit(formula);
  }

  private boolean reaches(String code, @Nullable Formula formula, Set<String> seen) {
    if (formula == null) return false;
    return formula
        .codes()
        .anyMatch(
            named ->
                named.equals(code)
                    || (seen.add(named) && reaches(code, formulas.get(named), seen)));
  }

  private FormulaUnit unit(Formula formula) {
    return switch (formula) {
      case Formula.Literal literal -> FormulaUnit.BARE;
      case Formula.Reference reference -> unitOf(indicators.get(reference.code()));
      case Formula.Negation negation -> unit(negation.of());
      case Formula.Operation operation -> unit(operation);
      case Formula.Choice choice -> {
        same(choice.left(), choice.right());
        yield same(choice.then(), choice.otherwise());
      }
    };
  }

  private static FormulaUnit unitOf(@Nullable Indicator indicator) {
    return indicator == null ? FormulaUnit.BARE : FormulaUnit.of(indicator.unit());
  }

  private FormulaUnit unit(Formula.Operation operation) {
    return switch (operation.operator()) {
      case PLUS, MINUS, MIN, MAX -> same(operation.left(), operation.right());
      case TIMES -> unit(operation.left()).times(unit(operation.right()));
      case BY -> unit(operation.left()).by(unit(operation.right()));
    };
  }

  private FormulaUnit same(Formula left, Formula right) {
    return unit(left).plus(unit(right)).orElseThrow(() -> refused("formula.units"));
  }

  private static Problem refused(String messageKey) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey);
  }
}
