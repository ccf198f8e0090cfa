package vn.tungnha.campaign.type;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * Recipes as JSON: the files they travel in, which know nothing of the installation they come from.
 * Reading refuses what is no JSON, a property that is unknown, missing or of another kind, each at
 * its place in the file.
 */
final class RecipeJson {
  /** What is left out is false, null or empty. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(
              include -> include.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  private RecipeJson() {}

  static CampaignRecipe read(String file, String... path) {
    JsonNode tree = tree(file, path);
    RecipeProblems problems = new RecipeProblems();
    RecipeShape.RECIPE.check(tree, problems, path);
    problems.refuse();
    return JSON.treeToValue(tree, CampaignRecipe.class);
  }

  private static JsonNode tree(String file, String... path) {
    if (file.length() > DraftTexts.MOST)
      throw Problem.of(ProblemCode.INVALID_VALUE, "campaignType.tooLarge", DraftTexts.MOST)
          .at(path);
    try {
      return JSON.readTree(file);
    } catch (JacksonException broken) {
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
      throw Problem.of(ProblemCode.INVALID_VALUE, "campaignType.file.broken", line).at(path);
    }
  }

  static JsonNode tree(CampaignRecipe recipe) {
    return JSON.valueToTree(recipe);
  }

  static String write(CampaignRecipe recipe) {
    return JSON.writeValueAsString(recipe) + "\n";
  }
}
