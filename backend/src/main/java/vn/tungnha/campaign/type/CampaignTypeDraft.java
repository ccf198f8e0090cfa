package vn.tungnha.campaign.type;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A campaign type in the making, one for each code. It may be unfinished: what keeps it from being
 * published is told, not refused.
 *
 * @param areaId the area that will own it; null: the product's own
 * @param areaPath from the country down to it; empty for the product's own
 * @param basedOn the newest version when it was begun; null: there was none
 * @param savedBy login
 */
@Document("campaign_type_drafts")
public record CampaignTypeDraft(
    @Id String code,
    @Nullable String areaId,
    List<String> areaPath,
    @Nullable Integer basedOn,
    CampaignRecipe recipe,
    Instant savedAt,
    String savedBy,
    @Version int version) {

  CampaignTypeDraft saved(CampaignRecipe recipe, Instant at, String by) {
    return new CampaignTypeDraft(code, areaId, areaPath, basedOn, recipe, at, by, version);
  }

  /** Whether nothing was published since it was begun; the versions newest first. */
  boolean isBasedOn(List<CampaignType> versions) {
    Integer newest = versions.isEmpty() ? null : versions.getFirst().version();
    return Objects.equals(basedOn, newest);
  }
}
