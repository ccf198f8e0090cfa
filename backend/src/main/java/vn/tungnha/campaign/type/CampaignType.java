package vn.tungnha.campaign.type;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldDefinition;

/**
 * A recipe, one document for each version; published versions never change, but for being retired.
 *
 * @param id {@code <code>~<version>}
 * @param areaId the area that owns it; null: it ships with the product
 * @param publishedBy login
 * @param retiredAt since when no campaign is made from it; null: in use
 */
@Document("campaign_types")
public record CampaignType(
    @Id String id,
    String code,
    int version,
    @Nullable String areaId,
    Instant publishedAt,
    String publishedBy,
    @Nullable Instant retiredAt,
    Text name,
    Text description,
    List<FieldDefinition> campaignFields,
    List<FieldDefinition> sessionFields,
    List<FieldDefinition> outcomeFields,
    List<Indicator> indicators,
    List<Force> forces,
    @Nullable SessionRhythm rhythm,
    @Nullable Source source) {

  public static String idOf(String code, int version) {
    return code + "~" + version;
  }

  public Optional<Indicator> indicator(String code) {
    return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }

  boolean isRetired() {
    return retiredAt != null;
  }

  CampaignRecipe recipe() {
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
}
