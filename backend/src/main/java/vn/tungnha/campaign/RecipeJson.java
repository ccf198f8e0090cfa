package vn.tungnha.campaign;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recipes as JSON: the form of the files they travel in. */
final class RecipeJson {
  /** What is left out is false, null or empty. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private RecipeJson() {}

  static CampaignRecipe read(byte[] file) {
    return JSON.readValue(file, CampaignRecipe.class);
  }

  static JsonNode tree(CampaignRecipe recipe) {
    return JSON.valueToTree(recipe);
  }
}
