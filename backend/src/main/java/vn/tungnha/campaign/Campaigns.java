package vn.tungnha.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Listing;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.Transactions;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldFilters;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.platform.field.FieldOrders;
import vn.tungnha.platform.field.FieldReferences;

/**
 * The only way to campaigns: authorises, then acts. Every change grows the campaign's revision in
 * the same transaction. Targets are {@code Targets}' business.
 */
@Service
public class Campaigns {
  private final CampaignRepository campaigns;
  private final KnownCampaigns known;
  private final CampaignTypes types;
  private final CampaignPolicy policy;
  private final Areas areas;
  private final Pages pages;
  private final Transactions transactions;
  private final Revisions revisions;
  private final FieldReferences references;

  Campaigns(
      CampaignRepository campaigns,
      KnownCampaigns known,
      CampaignTypes types,
      CampaignPolicy policy,
      Areas areas,
      Pages pages,
      Transactions transactions,
      Revisions revisions,
      FieldReferences references) {
    this.campaigns = campaigns;
    this.known = known;
    this.types = types;
    this.policy = policy;
    this.areas = areas;
    this.pages = pages;
    this.transactions = transactions;
    this.revisions = revisions;
    this.references = references;
  }

  /** The campaign if the actor may see it; else {@code NOT_FOUND}. */
  public Campaign require(Actor actor, String id) {
    return find(actor, id).orElseThrow(Problem::notFound);
  }

  /**
   * The same for who changes nothing of it, but acts on what it is now: many who do so at once read
   * it together.
   */
  public Campaign current(Actor actor, String id) {
    return known
        .now(id)
        .filter(campaign -> policy.sees(actor, campaign))
        .orElseThrow(Problem::notFound);
  }

  /** The campaign if the actor may see it. Who changes nothing is shown it as of its revision. */
  public Optional<Campaign> find(Actor actor, String id) {
    Map<String, Campaign> seen =
        actor.partner()
            ? visibleAsOf(actor, revisions.heard(Set.of(id)))
            : visible(actor, Set.of(id));
    return Optional.ofNullable(seen.get(id));
  }

  /** Those of the campaigns that the actor may see, by id; one query. */
  public Map<String, Campaign> visible(Actor actor, Collection<String> ids) {
    return campaigns.all(ids, policy.seen(actor));
  }

  /** Whether the actor may see the campaign, which was just read. */
  public boolean sees(Actor actor, Campaign campaign) {
    return policy.sees(actor, campaign);
  }

  /**
   * The same as of revisions that were read before, or newer: nothing is read while they stand.
   *
   * @param revisions by campaign
   */
  public Map<String, Campaign> visibleAsOf(Actor actor, Map<String, Long> revisions) {
    Map<String, Campaign> found = known.asOf(revisions);
    found.values().removeIf(campaign -> !policy.sees(actor, campaign));
    return found;
  }

  /**
   * For the projector: the campaign without asking who; null-free, {@code NOT_FOUND} if it does not
   * exist.
   */
  public Campaign byId(String id) {
    return campaigns.find(id).orElseThrow(Problem::notFound);
  }

  /** The same of many, by id, for those who see what belongs to them; one query. */
  public Map<String, Campaign> byIds(Collection<String> ids) {
    return campaigns.all(ids, new Criteria());
  }

  /** Whether the team is assigned to any campaign, seen or not. */
  public boolean haveTeam(String teamId) {
    return campaigns.haveTeam(teamId);
  }

  /** Those that the actor may see; without an order the newest first. */
  public Connection<Campaign> list(
      Actor actor,
      @Nullable CampaignFilter asked,
      @Nullable CampaignOrder orderBy,
      PageRequest page) {
    return list(actor, asked, orderBy, null, page);
  }

  /** The same in the order of a custom field, if one is given; then the filter names the type. */
  public Connection<Campaign> list(
      Actor actor,
      @Nullable CampaignFilter asked,
      @Nullable CampaignOrder orderBy,
      @Nullable FieldOrder orderByField,
      PageRequest page) {
    CampaignFilter filter = asked == null ? CampaignFilter.NONE : asked;
    CampaignOrder order = orderBy == null ? CampaignOrder.NEWEST : orderBy;
    List<Criteria> criteria = new ArrayList<>(filter.criteria());
    criteria.add(policy.seen(actor));
    if (filter.fields() != null)
      criteria.add(FieldFilters.criteria(fieldsOf(filter), filter.fields(), "filter", "fields"));
    Listing listing =
        orderByField == null
            ? order.listing()
            : FieldOrders.listing(fieldsOf(filter), orderByField, "orderByField");
    String boundTo = "campaigns " + order + " " + filter;
    return pages.find(Campaign.class, new Criteria().andOperator(criteria), listing, page, boundTo);
  }

  private List<FieldDefinition> fieldsOf(CampaignFilter filter) {
    if (filter.type() == null)
      throw Problem.of(ProblemCode.REQUIRED, "campaign.fieldsNeedType").at("filter", "type");
    return types.everOf(filter.type(), CampaignType::campaignFields);
  }

  /**
   * A new campaign from the newest version of its type, for an ORGANISER of the area. The same id
   * and content again answers with what is stored.
   */
  public Campaign create(Actor actor, NewCampaign told) {
    Area area = areas.require(told.areaId(), "areaId");
    if (!actor.sees(area.path())) throw Problem.notFound().at("areaId");
    if (!policy.mayManage(actor, area.path())) throw Problem.forbidden().at("areaId");
    CampaignType type = types.forNewCampaign(told.type());
    Campaign campaign = told.of(type, area);
    references.check(actor, campaign.values(), List.of(), "values");
    return transactions.inOne(
        () -> {
          Optional<Campaign> stored = campaigns.find(campaign.id());
          return stored.isPresent() ? same(stored.get(), campaign) : insert(campaign);
        });
  }

  private static Campaign same(Campaign stored, Campaign told) {
    if (stored.createdAs().equals(told.createdAs())) return stored;
    throw Problem.of(ProblemCode.IDEMPOTENCY_CONFLICT).at("id");
  }

  private Campaign insert(Campaign campaign) {
    grow(campaign.id());
    return campaigns.insert(campaign);
  }

  public Campaign amend(Actor actor, CampaignAmendment told) {
    return change(
        actor,
        told.campaignId(),
        told.expectedVersion(),
        campaign -> amended(actor, campaign, told));
  }

  private Campaign amended(Actor actor, Campaign campaign, CampaignAmendment told) {
    Campaign amended = told.of(campaign, types.of(campaign));
    references.check(actor, amended.values(), campaign.values(), "values");
    return amended;
  }

  public Campaign activate(Actor actor, String id, int expectedVersion) {
    return change(actor, id, expectedVersion, Campaign::activate);
  }

  public Campaign close(Actor actor, String id, int expectedVersion) {
    return change(actor, id, expectedVersion, Campaign::close);
  }

  public Campaign reopen(Actor actor, String id, int expectedVersion) {
    return change(actor, id, expectedVersion, Campaign::reopen);
  }

  /** Keeps the teams of the campaign; the caller has checked them. */
  public Campaign assignTeams(Actor actor, String id, int expectedVersion, List<String> teamIds) {
    return change(actor, id, expectedVersion, campaign -> campaign.assignTeams(teamIds));
  }

  private Campaign change(
      Actor actor, String id, int expectedVersion, UnaryOperator<Campaign> verb) {
    return transactions.inOne(
        () -> {
          Campaign changed = verb.apply(manageable(actor, id, expectedVersion));
          grow(id);
          return campaigns.save(changed);
        });
  }

  private Campaign manageable(Actor actor, String id, int expectedVersion) {
    Campaign current = require(actor, id);
    if (!policy.mayManage(actor, current.areaPath())) throw Problem.forbidden();
    if (current.version() != expectedVersion)
      throw Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(current);
    return current;
  }

  private void grow(String id) {
    revisions.bump(Set.of(id));
  }

  /** Those of a type that the actor may see and that have begun, newest first. */
  public List<Campaign> startedOf(Actor actor, String typeCode, int most) {
    Criteria started =
        Criteria.where("typeCode")
            .is(typeCode)
            .and("status")
            .in(CampaignStatus.ACTIVE, CampaignStatus.CLOSED);
    return campaigns.newest(new Criteria().andOperator(started, policy.seen(actor)), most);
  }
}
