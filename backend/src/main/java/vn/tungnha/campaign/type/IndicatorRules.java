package vn.tungnha.campaign.type;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;

/**
 * What an indicator may say, and what its source may be: a COUNT of outcomes' own fields, a GAUGE
 * that is entered, a RATIO by a formula over the others.
 */
final class IndicatorRules {
  private static final Set<FieldKind> NUMBERS = Set.of(FieldKind.INTEGER, FieldKind.DECIMAL);
  private static final Set<FieldKind> CHOICES = Set.of(FieldKind.CHOICE, FieldKind.MULTI_CHOICE);

  private final Map<String, FieldDefinition> outcomeFields;
  private final RecipeProblems problems = new RecipeProblems();

  private IndicatorRules(CampaignRecipe recipe) {
    this.outcomeFields =
        recipe.outcomeFields().stream()
            .collect(
                Collectors.toMap(FieldDefinition::key, Function.identity(), (one, same) -> one));
  }

  static void check(CampaignRecipe recipe, RecipeProblems problems) {
    IndicatorRules rules = new IndicatorRules(recipe);
    List<Indicator> all = recipe.indicators();
    all.forEach(rules::checkOne);
    rules.problems.all().forEach(problems::add);
    FormulaRules.check(all, problems);
  }

  private void checkOne(Indicator one) {
    problems.in(() -> RecipeRules.checkCode(one.code(), "indicators", one.code()));
    problems.in(one::clean);
    if (one.decimals() < 0 || one.decimals() > 6) refuse(one, "indicator.decimals", "decimals");
    if (one.maxPerOutcome() != null && one.maxPerOutcome().signum() <= 0)
      refuse(one, "indicator.limit", "maxPerOutcome");
    switch (one.kind()) {
      case COUNT -> checkCount(one);
      case GAUGE -> checkSource(one, one.source().kind() == IndicatorSourceKind.ENTERED);
      case RATIO -> checkRatio(one);
    }
    checkParts(one.source(), one);
  }

  private void checkCount(Indicator one) {
    checkSource(one, one.source().kind() != IndicatorSourceKind.FORMULA);
    boolean mayHaveDecimals = one.source().kind() == IndicatorSourceKind.FIELD_SUM;
    if (one.decimals() != 0 && !mayHaveDecimals) refuse(one, "indicator.count", "decimals");
    if (one.rollUp() != RollUp.SUM) refuse(one, "indicator.count", "rollUp");
  }

  private void checkRatio(Indicator one) {
    checkSource(one, one.source().kind() == IndicatorSourceKind.FORMULA);
    if (one.rollUp() != RollUp.NONE) refuse(one, "indicator.ratio", "rollUp");
    if (one.maxPerOutcome() != null) refuse(one, "indicator.ratio", "maxPerOutcome");
  }

  private void checkSource(Indicator one, boolean fits) {
    if (!fits) refuse(one, "indicator.source", "source");
  }

  private void checkParts(IndicatorSource source, Indicator one) {
    boolean field =
        source.kind() == IndicatorSourceKind.FIELD_SUM
            || source.kind() == IndicatorSourceKind.CHOICE_COUNT;
    if (!field && source.field() != null) refuse(one, "indicator.part", "field");
    if (source.kind() != IndicatorSourceKind.CHOICE_COUNT && source.option() != null)
      refuse(one, "indicator.part", "option");
    if (source.kind() != IndicatorSourceKind.FORMULA && source.formula() != null)
      refuse(one, "indicator.part", "formula");
    if (field) checkField(one, outcomeFields.get(String.valueOf(source.field())));
  }

  private void checkField(Indicator one, @Nullable FieldDefinition field) {
    boolean sum = one.source().kind() == IndicatorSourceKind.FIELD_SUM;
    if (field == null || !(sum ? NUMBERS : CHOICES).contains(field.kind())) {
      refuse(one, sum ? "indicator.numberField" : "indicator.choiceField", "field");
      return;
    }
    if (field.personal()) refuse(one, "indicator.personalField", "field");
    if (sum && (field.min() == null || field.min().signum() < 0))
      refuse(one, "indicator.negativeField", "field");
    boolean known =
        field.options().stream().anyMatch(option -> option.code().equals(one.source().option()));
    if (!sum && !known) refuse(one, "indicator.option", "option");
  }

  private void refuse(Indicator one, String messageKey, String part) {
    problems.add(one.invalid(messageKey, part));
  }
}
