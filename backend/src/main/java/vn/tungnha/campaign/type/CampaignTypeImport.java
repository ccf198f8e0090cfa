package vn.tungnha.campaign.type;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.type.CampaignTypeDrafts.SaveDraft;

/**
 * Takes a recipe's file in: as a draft, to be looked at and published. The same file again, here or
 * after it was published, comes to the same.
 */
@Service
public class CampaignTypeImport {
  private final CampaignTypeDrafts drafts;
  private final CampaignTypes types;

  CampaignTypeImport(CampaignTypeDrafts drafts, CampaignTypes types) {
    this.drafts = drafts;
    this.types = types;
  }

  /**
   * What a file came to: the published type that says the same already, or a draft.
   *
   * @param type null: a draft
   * @param draft null: nothing is to be published
   */
  public record Imported(@Nullable CampaignType type, @Nullable CampaignTypeDraft draft) {}

  /**
   * A file to take in; the contract's input.
   *
   * @param areaId who is to own the type; null: the product, or who owns it already
   * @param file the JSON text
   * @param code another code than the file's, for a clone; null: the file's
   */
  public record TakeIn(@Nullable String areaId, String file, @Nullable String code) {}

  /** Refuses a file of another form ({@link RecipeJson}) and what saving a draft refuses. */
  public Imported takeIn(Actor actor, TakeIn told) {
    CampaignRecipe read = RecipeJson.read(told.file(), "file");
    CampaignRecipe recipe = told.code() == null ? read : read.as(told.code());
    Optional<CampaignType> same =
        RecipeRules.problems(recipe).isEmpty() ? published(recipe.checked()) : Optional.empty();
    if (same.isPresent()) return new Imported(same.get(), null);
    return new Imported(null, drafts.save(actor, new SaveDraft(told.areaId(), recipe, null)));
  }

  private Optional<CampaignType> published(CampaignRecipe recipe) {
    return types.newest(recipe.code()).filter(newest -> newest.recipe().equals(recipe));
  }
}
