package vn.tungnha.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.TargetRepository.Slot;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.Transactions;

/**
 * The only way to targets: authorises, then acts. They are assigned down the tree: whoever
 * organises an area assigns to it and below it, never to the areas beside. Every change grows the
 * campaign's revision in the same transaction.
 */
@Service
public class Targets {
  private static final int MOST = 1_000;

  private final TargetRepository targets;
  private final Campaigns campaigns;
  private final CampaignTypes types;
  private final CampaignPolicy policy;
  private final Areas areas;
  private final Transactions transactions;
  private final Revisions revisions;
  private final Clock clock;

  Targets(
      TargetRepository targets,
      Campaigns campaigns,
      CampaignTypes types,
      CampaignPolicy policy,
      Areas areas,
      Transactions transactions,
      Revisions revisions,
      Clock clock) {
    this.targets = targets;
    this.campaigns = campaigns;
    this.types = types;
    this.policy = policy;
    this.areas = areas;
    this.transactions = transactions;
    this.revisions = revisions;
    this.clock = clock;
  }

  /**
   * Assigns, or revises what the area has. Repeating what stands changes nothing. Refused for an
   * area that is not the campaign's or below it, and once the campaign is closed.
   */
  public Target assign(Actor actor, NewTarget told) {
    Area area = areas.require(told.areaId(), "areaId");
    return transactions.inOne(() -> assigned(actor, told, area));
  }

  private Target assigned(Actor actor, NewTarget told, Area area) {
    Campaign campaign =
        campaigns
            .find(actor, told.campaignId())
            .orElseThrow(() -> Problem.notFound().at("campaignId"));
    if (!area.path().contains(campaign.areaId()))
      throw Problem.of(ProblemCode.INVALID_VALUE, "target.areaOutside").at("areaId");
    if (!policy.mayManage(actor, area.path())) throw Problem.forbidden().at("areaId");
    campaign.requireOpen();
    grow(campaign.id());
    Target newer = Target.of(campaign, told.checked(types.of(campaign)), area, actor, now());
    Target current = targets.find(newer.id()).orElse(null);
    return current == null ? targets.insert(newer) : revised(current, current.revise(newer));
  }

  private Target revised(Target current, Target revised) {
    return revised.equals(current) ? current : targets.save(revised);
  }

  /** Takes a target away. What it was is kept for whoever assigns it again. */
  public Target withdraw(Actor actor, String id, int expectedVersion) {
    return transactions.inOne(() -> withdrawn(actor, id, expectedVersion));
  }

  private Target withdrawn(Actor actor, String id, int expectedVersion) {
    Target current = visible(actor, Set.of(id)).get(id);
    if (current == null) throw Problem.notFound();
    if (!policy.mayManage(actor, current.areaPath())) throw Problem.forbidden();
    campaigns.require(actor, current.campaignId()).requireOpen();
    if (current.version() != expectedVersion)
      throw Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(current);
    grow(current.campaignId());
    return targets.save(current.withdraw(now()));
  }

  /** Also makes two changes of one campaign wait for each other, and look again. */
  private void grow(String campaignId) {
    revisions.bump(Set.of(campaignId));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Those that the actor may see, of campaigns that the actor may see, by id; two queries. */
  public Map<String, Target> visible(Actor actor, Collection<String> ids) {
    List<Target> found = targets.all(ids, policy.seenTargets(actor));
    Set<String> seen =
        campaigns
            .visible(actor, found.stream().map(Target::campaignId).collect(Collectors.toSet()))
            .keySet();
    return found.stream()
        .filter(target -> seen.contains(target.campaignId()))
        .collect(Collectors.toMap(Target::id, target -> target));
  }

  /**
   * The targets that the actor may see of campaigns already found visible, of one area if given, at
   * most 1,000 of each, ordered by area level, area name and indicator; one query.
   */
  Map<String, List<Target>> of(
      Actor actor, Collection<String> campaignIds, @Nullable String areaId) {
    Criteria wanted = policy.seenTargets(actor);
    if (areaId != null)
      wanted = new Criteria().andOperator(Criteria.where("areaId").is(areaId), wanted);
    List<Target> found = targets.ofCampaigns(campaignIds, wanted, MOST);
    TargetOrder order = new TargetOrder(areas, types);
    return found.stream().sorted(order).collect(Collectors.groupingBy(Target::campaignId));
  }

  /**
   * The sum assigned directly below, for each target that has any; one query. What is not added up
   * the tree (a percentage, a ratio) has none.
   */
  Map<Target, BigDecimal> assignedBelow(List<Target> all) {
    List<Target> above = all.stream().filter(this::addsUp).toList();
    if (above.isEmpty()) return Map.of();
    Map<Slot, BigDecimal> sums = targets.sumsBelow(above);
    Map<Target, BigDecimal> below = new HashMap<>();
    for (Target target : above) {
      Slot slot = new Slot(target.campaignId(), target.areaId(), target.indicatorCode());
      if (sums.containsKey(slot)) below.put(target, sums.get(slot));
    }
    return below;
  }

  private boolean addsUp(Target target) {
    return types
        .byId(target.typeId())
        .indicator(target.indicatorCode())
        .filter(indicator -> indicator.rollUp() == RollUp.SUM)
        .isPresent();
  }
}
