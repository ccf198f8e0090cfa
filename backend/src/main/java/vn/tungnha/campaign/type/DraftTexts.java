package vn.tungnha.campaign.type;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;

/**
 * The least a draft must keep, unfinished as it may be: no control characters, no text over 2,000
 * characters, 200,000 characters in all.
 */
final class DraftTexts {
  static final int MOST = 200_000;
  private static final int MAX_TEXT = 2_000;

  private final RecipeProblems problems = new RecipeProblems();

  private DraftTexts() {}

  static void check(CampaignRecipe recipe, String... path) {
    JsonNode tree = RecipeJson.tree(recipe);
    if (tree.toString().length() > MOST)
      throw Problem.of(ProblemCode.INVALID_VALUE, "campaignType.tooLarge", MOST).at(path);
    DraftTexts texts = new DraftTexts();
    texts.walk(tree, path);
    texts.problems.refuse();
  }

  private void walk(JsonNode node, String... path) {
    if (node.isString()) problems.in(() -> Texts.optionalBlock(node.stringValue(), MAX_TEXT, path));
    for (Map.Entry<String, JsonNode> part : node.properties())
      walk(part.getValue(), RecipeTexts.below(path, part.getKey()));
    if (node.isArray())
      for (int i = 0; i < node.size(); i++)
        walk(node.get(i), RecipeTexts.below(path, Integer.toString(i)));
  }
}
