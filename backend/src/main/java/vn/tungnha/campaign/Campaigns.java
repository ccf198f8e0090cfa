package vn.tungnha.campaign;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;

/** The only way to campaigns and their targets: authorises, then acts. */
@Service
public class Campaigns {

  /** The campaign if the actor may see it; else {@code NOT_FOUND}. */
  public Campaign require(Actor actor, String id) {
    throw new UnsupportedOperationException();
  }

  /** Those of the campaigns that the actor may see, by id; one query. */
  public Map<String, Campaign> visible(Actor actor, Collection<String> ids) {
    throw new UnsupportedOperationException();
  }

  /**
   * For the projector: the campaign without asking who; null-free, {@code NOT_FOUND} if it does not
   * exist.
   */
  public Campaign byId(String id) {
    throw new UnsupportedOperationException();
  }

  /** Keeps the teams of the campaign; the caller has checked them. Bumps nothing else. */
  public Campaign assignTeams(Actor actor, String id, int expectedVersion, List<String> teamIds) {
    throw new UnsupportedOperationException();
  }

  /** The targets of one area of a campaign, by indicator code. */
  public Map<String, BigDecimal> targetsOf(String campaignId, String areaId) {
    throw new UnsupportedOperationException();
  }
}
