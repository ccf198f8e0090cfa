package vn.tungnha.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Together;

/**
 * Campaigns as of their revisions, which grow with every change of them and of what belongs to
 * them, or as of their versions, which grow with every change of them alone: while it stands, its
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

  private final Cache<String, Campaign> newest = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Together<String, Campaign> now = new Together<>(this::now);

  private record Known(long revision, Campaign campaign) {}

  /** The campaign as it is stored now; with others who ask for one at the same time. */
  Optional<Campaign> now(String id) {
    return Optional.ofNullable(now.ask(id));
  }

  private Map<String, Campaign> now(List<String> ids) {
    Map<String, Integer> versions = campaigns.versions(ids);
    Map<String, Campaign> found = new HashMap<>(newest.getAllPresent(versions.keySet()));
    found.values().removeIf(known -> known.version() != versions.getOrDefault(known.id(), -1));
    Set<String> missing = new HashSet<>(versions.keySet());
    missing.removeAll(found.keySet());
    Map<String, Campaign> read = campaigns.all(missing, new Criteria());
    newest.putAll(read);
    found.putAll(read);
    return found;
  }

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
