package vn.tungnha.campaign.target;

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
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignArea;
import vn.tungnha.campaign.CampaignPolicy;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.target.TargetRepository.Slot;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.RollUp;
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
    return transactions.inOne(() -> assigned(actor, told));
  }

  private Target assigned(Actor actor, NewTarget told) {
    Campaign campaign = open(actor, told.campaignId());
    Target newer = told(actor, campaign, types.of(campaign), told);
    grow(campaign.id());
    Target current = targets.find(newer.id()).orElse(null);
    return current == null ? targets.insert(newer) : revised(current, current.revise(newer));
  }

  /** The campaign, still open, if the actor may see it. */
  Campaign open(Actor actor, String campaignId) {
    Campaign campaign =
        campaigns.find(actor, campaignId).orElseThrow(() -> Problem.notFound().at("campaignId"));
    campaign.requireOpen();
    return campaign;
  }

  /** What is told as a target, if the actor may assign it. */
  Target told(Actor actor, Campaign campaign, CampaignType type, NewTarget told) {
    Area area = areas.require(told.areaId(), "areaId");
    requireAssignable(actor, campaign, area);
    return Target.of(campaign, told.checked(type), area, actor, now());
  }

  void requireAssignable(Actor actor, Campaign campaign, Area area) {
    if (!area.path().contains(campaign.areaId()))
      throw Problem.of(ProblemCode.INVALID_VALUE, "target.areaOutside").at("areaId");
    if (!policy.mayManage(actor, area.path())) throw Problem.forbidden().at("areaId");
  }

  Target revised(Target current, Target revised) {
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
  void grow(String campaignId) {
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

  /**
   * For each target whose indicator is added up and whose area has areas below, or something
   * assigned there; one query.
   */
  Map<Target, Cascade> cascades(List<Target> all) {
    Map<Target, BigDecimal> below = assignedBelow(all);
    return all.stream()
        .filter(target -> below.containsKey(target) || (addsUp(target) && hasAreasBelow(target)))
        .distinct()
        .collect(
            Collectors.toMap(
                target -> target,
                target ->
                    new Cascade(target.value(), below.getOrDefault(target, BigDecimal.ZERO))));
  }

  private boolean hasAreasBelow(Target target) {
    return areas.hasChildren(areas.require(target.areaId()));
  }

  /** Who did it, for whom that concerns: a partner learns of no person. */
  @Nullable String person(Actor actor, @Nullable String name) {
    return actor.partner() ? null : name;
  }

  private boolean addsUp(Target target) {
    return types
        .byId(target.typeId())
        .indicator(target.indicatorCode())
        .filter(indicator -> indicator.rollUp() == RollUp.SUM)
        .isPresent();
  }

  /** What is aimed at in one area of a campaign, by indicator code. */
  public Map<String, BigDecimal> valuesOf(String campaignId, String areaId) {
    CampaignArea place = new CampaignArea(campaignId, areaId);
    return valuesOf(Set.of(place)).getOrDefault(place, Map.of());
  }

  /**
   * The same of many at once, by indicator code; one query. A place without targets is left out.
   */
  public Map<CampaignArea, Map<String, BigDecimal>> valuesOf(Collection<CampaignArea> places) {
    return targets.valuesOf(places);
  }
}
