package vn.tungnha.campaign.type;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldRemoval;

/**
 * What the earlier versions of a type forbid the next one: a field keeps its kind for ever, as one
 * query reads the values of all versions; and a field or an option that records hold is not
 * removed.
 */
@Component
class TypeHistory {
  private final CampaignsOfType campaigns;
  private final List<TypedRecords> records;

  TypeHistory(CampaignsOfType campaigns, List<TypedRecords> records) {
    this.campaigns = campaigns;
    this.records = records;
  }

  /**
   * @param versions newest first
   */
  List<Problem> problems(List<CampaignType> versions, CampaignRecipe next) {
    RecipeProblems problems = new RecipeProblems();
    if (versions.isEmpty()) return problems.all();
    problems.in(() -> refuseOtherKinds(versions, next));
    refuseRemoved(versions.getFirst(), next, problems);
    return problems.all();
  }

  static void refuseOtherKinds(Collection<CampaignType> versions, CampaignRecipe next) {
    RecipeProblems problems = new RecipeProblems();
    for (FieldListKind list : FieldListKind.values()) {
      Map<String, FieldKind> kinds = new HashMap<>();
      for (CampaignType version : versions)
        version.recipe().fields(list).forEach(field -> kinds.put(field.key(), field.kind()));
      for (FieldDefinition field : next.fields(list)) {
        if (kinds.getOrDefault(field.key(), field.kind()) != field.kind())
          problems.add(RecipeRules.invalid("campaignType.kindStays", list.property(), field.key()));
      }
    }
    problems.refuse();
  }

  private void refuseRemoved(CampaignType newest, CampaignRecipe next, RecipeProblems problems) {
    List<String> ids = null;
    for (TypedRecords kind : records) {
      FieldListKind list = kind.list();
      for (FieldRemoval removal :
          FieldRemoval.between(newest.recipe().fields(list), next.fields(list))) {
        if (ids == null) ids = campaigns.ofType(newest.code());
        if (kind.hold(ids, removal))
          problems.add(removal.refused().at(list.property(), removal.key()));
      }
    }
  }
}
