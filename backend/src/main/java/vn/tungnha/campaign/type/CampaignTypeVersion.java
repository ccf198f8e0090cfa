package vn.tungnha.campaign.type;

import java.time.Instant;

/** When a version of a campaign type was published, and by which login. */
public record CampaignTypeVersion(int version, Instant publishedAt, String publishedBy) {
  static CampaignTypeVersion of(CampaignType type) {
    return new CampaignTypeVersion(type.version(), type.publishedAt(), type.publishedBy());
  }
}
