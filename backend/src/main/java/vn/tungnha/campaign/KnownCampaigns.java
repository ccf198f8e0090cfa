package vn.tungnha.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Campaigns as of their revisions, which grow with every change of them: while one stands, its
 * campaign is not read again. Asks nobody who they are.
 */
@Component
class KnownCampaigns {
  private static final int KEPT = 10_000;

  private final CampaignRepository campaigns;
  private final Cache<String, Known> known = Caffeine.newBuilder().maximumSize(KEPT).build();

  KnownCampaigns(CampaignRepository campaigns) {
    this.campaigns = campaigns;
  }

  private record Known(long revision, Campaign campaign) {}

  /** Those there are, by id, as of the revisions or newer; one read for all that are not kept. */
  Map<String, Campaign> asOf(Map<String, Long> revisions) {
    Map<String, Campaign> found = new HashMap<>();
    Set<String> missing = new HashSet<>();
    revisions.forEach(
        (id, revision) -> {
          Known one = known.getIfPresent(id);
          if (one != null && one.revision() == revision) found.put(id, one.campaign());
          else missing.add(id);
        });
    campaigns
        .all(missing, new Criteria())
        .forEach(
            (id, campaign) -> {
              known.put(id, new Known(revisions.getOrDefault(id, 0L), campaign));
              found.put(id, campaign);
            });
    return found;
  }
}
