package vn.tungnha.campaign.type;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.field.FieldDefinitions;

/**
 * What keeps a recipe from being published, all of it together, each at its place in the recipe:
 * lists by their key or code. Refuses fields that {@link FieldDefinitions} refuses, more than 120
 * of them in all, indicators told twice, more than 100 of them or none, what {@link IndicatorRules}
 * refuses, more than 20 forces, a rhythm out of bounds, and unclean texts.
 */
final class RecipeRules {
  static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

  private static final int MAX_INDICATORS = 100;
  private static final int MAX_FORCES = 20;

  private final CampaignRecipe recipe;
  private final RecipeProblems problems = new RecipeProblems();

  private RecipeRules(CampaignRecipe recipe) {
    this.recipe = recipe;
  }

  static List<Problem> problems(CampaignRecipe recipe) {
    RecipeRules rules = new RecipeRules(recipe);
    rules.check();
    return rules.problems.all();
  }

  private void check() {
    problems.in(() -> checkCode(recipe.code(), "code"));
    problems.in(() -> RecipeTexts.name(recipe.name(), "name"));
    problems.in(() -> RecipeTexts.description(recipe.description(), "description"));
    problems.in(() -> FieldDefinitions.check(recipe.campaignFields(), "campaignFields"));
    problems.in(() -> FieldDefinitions.check(recipe.sessionFields(), "sessionFields"));
    problems.in(() -> FieldDefinitions.check(recipe.outcomeFields(), "outcomeFields"));
    problems.in(this::checkNumberOfFields);
    checkIndicators();
    checkForces();
    SessionRhythm rhythm = recipe.rhythm();
    if (rhythm != null) problems.in(rhythm::check);
    Source source = recipe.source();
    if (source != null) problems.in(() -> RecipeTexts.source(source));
  }

  static void checkCode(String code, String... path) {
    if (!CODE.matcher(code).matches()) throw invalid("campaignType.code", path);
  }

  private void checkNumberOfFields() {
    int fields =
        recipe.campaignFields().size()
            + recipe.sessionFields().size()
            + recipe.outcomeFields().size();
    if (fields > FieldDefinitions.MAX_FIELDS)
      throw Problem.of(
          ProblemCode.INVALID_VALUE, "campaignType.tooManyFields", FieldDefinitions.MAX_FIELDS);
  }

  private void checkIndicators() {
    List<Indicator> all = recipe.indicators();
    if (all.isEmpty() || all.size() > MAX_INDICATORS)
      problems.add(
          Problem.of(ProblemCode.INVALID_VALUE, "campaignType.indicators", MAX_INDICATORS)
              .at("indicators"));
    Set<String> codes = new HashSet<>();
    for (Indicator indicator : all) {
      if (!codes.add(indicator.code())) problems.add(twice("indicators", indicator.code()));
    }
    IndicatorRules.check(recipe, problems);
  }

  private void checkForces() {
    List<Force> all = recipe.forces();
    if (all.size() > MAX_FORCES)
      problems.add(
          Problem.of(ProblemCode.INVALID_VALUE, "campaignType.forces", MAX_FORCES).at("forces"));
    Set<String> kinds = new HashSet<>();
    for (Force force : all) {
      problems.in(force::check);
      if (!kinds.add(force.teamKind())) problems.add(twice("forces", force.teamKind()));
    }
  }

  private static Problem twice(String... path) {
    return invalid("campaignType.twice", path);
  }

  static Problem invalid(String messageKey, String... path) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey).at(path);
  }
}
