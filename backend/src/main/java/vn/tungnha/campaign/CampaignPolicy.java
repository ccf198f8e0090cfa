package vn.tungnha.campaign;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Grant;
import vn.tungnha.access.Role;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;

/**
 * Who sees and may do what with campaigns and targets; the one place that says so. A campaign is
 * seen by who has a grant on its area or above and, once it is no draft, by who works below: a
 * village's team sees its commune's and its province's drive, never another commune's.
 */
@Component
public class CampaignPolicy {
  private final Areas areas;

  CampaignPolicy(Areas areas) {
    this.areas = areas;
  }

  /** On campaigns. */
  Criteria seen(Actor actor) {
    return actor.scopeOrAbove(
        above(actor, grant -> true),
        Criteria.where("status").in(CampaignStatus.ACTIVE, CampaignStatus.CLOSED));
  }

  /** The same predicate on a campaign at hand. */
  boolean sees(Actor actor, Campaign campaign) {
    return actor.sees(campaign.areaPath())
        || (campaign.status() != CampaignStatus.DRAFT
            && above(actor, grant -> true).contains(campaign.areaId()));
  }

  /** On targets of campaigns that are seen. */
  public Criteria seenTargets(Actor actor) {
    return actor.scopeOrAbove(above(actor, grant -> true), Criteria.where("withdrawnAt").is(null));
  }

  public boolean mayManage(Actor actor, List<String> areaPath) {
    return actor.may(Role.ORGANISER, areaPath);
  }

  boolean maySchedule(Actor actor, Campaign campaign) {
    return !campaign.isClosed() && mayManage(actor, campaign.areaPath());
  }

  /** A member of any team on or below the campaign's area, while it runs. */
  boolean mayRecord(Actor actor, Campaign campaign) {
    if (campaign.status() != CampaignStatus.ACTIVE || actor.partner()) return false;
    return actor.may(Role.MEMBER, campaign.areaPath())
        || above(actor, grant -> grant.role().reaches(Role.MEMBER)).contains(campaign.areaId());
  }

  /** From the country down to each area of such a grant. */
  private Set<String> above(Actor actor, Predicate<Grant> grants) {
    return actor.grants().stream()
        .filter(grants)
        .flatMap(grant -> areas.find(grant.areaId()).stream())
        .map(Area::path)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
