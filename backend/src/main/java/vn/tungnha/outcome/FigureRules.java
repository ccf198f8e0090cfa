package vn.tungnha.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.IndicatorSourceKind;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldValue;

/**
 * Figures as they come in, checked against the indicators of the campaign's type; every figure at
 * fault is told, at its place in the input.
 */
final class FigureRules {
  private static final int MOST = 20;

  private final CampaignType type;
  private final LocalDate lastDay;
  private final Set<String> seen = new HashSet<>();

  private FigureRules(CampaignType type, LocalDate lastDay) {
    this.type = type;
    this.lastDay = lastDay;
  }

  /**
   * The figures given, then those that the values make.
   *
   * @param lastDay the last day a level may be stated for
   */
  static List<Figure> check(
      CampaignType type, List<FigureInput> given, List<FieldValue> values, LocalDate lastDay) {
    if (given.size() > MOST)
      throw Problem.of(ProblemCode.INVALID_VALUE, "outcome.tooManyFigures", MOST).at("figures");
    List<Figure> figures = new FigureRules(type, lastDay).all(given);
    figures.addAll(DerivedFigures.of(type, values));
    if (figures.isEmpty())
      throw Problem.of(ProblemCode.REQUIRED, "outcome.noFigures").at("figures");
    return figures;
  }

  private List<Figure> all(List<FigureInput> given) {
    List<Figure> figures = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      try {
        figures.add(one(given.get(i), Integer.toString(i)));
      } catch (Problem problem) {
        problems.add(problem);
      }
    }
    if (!problems.isEmpty()) throw Problem.all(problems);
    return figures;
  }

  private Figure one(FigureInput given, String index) {
    Indicator indicator =
        type.indicator(given.indicator())
            .orElseThrow(() -> refusal(ProblemCode.UNKNOWN_FIELD, index, "indicator"));
    if (indicator.source().kind() != IndicatorSourceKind.ENTERED)
      throw Problem.of(ProblemCode.INVALID_VALUE, "outcome.figureDerived")
          .at("figures", index, "indicator");
    if (!seen.add(indicator.code()))
      throw Problem.of(ProblemCode.INVALID_VALUE, "outcome.figureTwice", indicator.name().vi())
          .at("figures", index, "indicator");
    checkValue(indicator, given.value(), index);
    Qualifier qualifier = given.qualifier() == null ? Qualifier.EXACT : given.qualifier();
    boolean gauge = indicator.kind() == IndicatorKind.GAUGE;
    if (!gauge && qualifier != Qualifier.EXACT)
      throw refusal(ProblemCode.INVALID_VALUE, index, "qualifier");
    if (given.asOf() != null && (!gauge || given.asOf().isAfter(lastDay)))
      throw refusal(gauge ? ProblemCode.INVALID_PERIOD : ProblemCode.INVALID_VALUE, index, "asOf");
    return new Figure(
        indicator.code(),
        indicator.kind(),
        indicator.rollUp(),
        given.value(),
        qualifier,
        given.asOf());
  }

  private static void checkValue(Indicator indicator, BigDecimal value, String index) {
    if (value.signum() < 0) throw refusal(ProblemCode.NEGATIVE_COUNT, index, "value");
    BigDecimal most = indicator.maxPerOutcome();
    if (most != null && value.compareTo(most) > 0)
      throw Problem.of(ProblemCode.OVER_LIMIT, "outcome.overLimit", most)
          .at("figures", index, "value");
    if (value.stripTrailingZeros().scale() > indicator.decimals())
      throw refusal(ProblemCode.INVALID_VALUE, index, "value");
  }

  private static Problem refusal(ProblemCode code, String index, String field) {
    return Problem.of(code).at("figures", index, field);
  }
}
