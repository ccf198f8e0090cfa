package vn.tungnha.campaign.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldDefinitions;

/**
 * What a campaign type says, before it is published as a version of its code; also the form of the
 * files by which recipes travel. {@link RecipeRules} says what is refused.
 *
 * @param code {@code ^[A-Z][A-Z0-9_]{1,39}$}
 */
public record CampaignRecipe(
    String code,
    Text name,
    Text description,
    List<FieldDefinition> campaignFields,
    List<FieldDefinition> sessionFields,
    List<FieldDefinition> outcomeFields,
    List<Indicator> indicators,
    List<Force> forces,
    @Nullable SessionRhythm rhythm,
    @Nullable Source source) {

  /** A list left out of a file is empty. */
  @SuppressWarnings("ConstantValue")
  public CampaignRecipe {
    campaignFields = campaignFields == null ? List.of() : List.copyOf(campaignFields);
    sessionFields = sessionFields == null ? List.of() : List.copyOf(sessionFields);
    outcomeFields = outcomeFields == null ? List.of() : List.copyOf(outcomeFields);
    forces = forces == null ? List.of() : List.copyOf(forces);
  }

  /** The same under another code, for a clone. */
  CampaignRecipe as(String code) {
    return new CampaignRecipe(
        code,
        name,
        description,
        campaignFields,
        sessionFields,
        outcomeFields,
        indicators,
        forces,
        rhythm,
        source);
  }

  /** The same with clean texts; else everything that is wrong with it. */
  CampaignRecipe checked() {
    List<Problem> problems = RecipeRules.problems(this);
    if (!problems.isEmpty()) throw Problem.all(problems);
    return new CampaignRecipe(
        code,
        RecipeTexts.name(name, "name"),
        RecipeTexts.description(description, "description"),
        FieldDefinitions.check(campaignFields, "campaignFields"),
        FieldDefinitions.check(sessionFields, "sessionFields"),
        FieldDefinitions.check(outcomeFields, "outcomeFields"),
        indicators.stream().map(Indicator::clean).toList(),
        forces.stream().map(Force::clean).toList(),
        rhythm,
        source == null ? null : RecipeTexts.source(source));
  }

  List<FieldDefinition> fields(FieldListKind list) {
    return switch (list) {
      case CAMPAIGN -> campaignFields;
      case SESSION -> sessionFields;
      case OUTCOME -> outcomeFields;
    };
  }

  CampaignType as(int version, @Nullable String areaId, Instant publishedAt, String publishedBy) {
    return new CampaignType(
        CampaignType.idOf(code, version),
        code,
        version,
        areaId,
        publishedAt,
        publishedBy,
        null,
        name,
        description,
        campaignFields,
        sessionFields,
        outcomeFields,
        indicators,
        forces,
        rhythm,
        source);
  }
}
