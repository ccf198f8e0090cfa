package vn.tungnha.outcome;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Listing;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldFilters;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.platform.field.FieldOrders;
import vn.tungnha.platform.field.FieldReferences;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.FieldValues;

/**
 * The only way to outcomes: authorises, then acts. A write is one majority insert, whose key makes
 * sending it again harmless: whoever does not know whether it was stored sends the same again.
 */
@Service
public class Outcomes {
  private static final int MOST_OF_SESSION = 200;

  private final OutcomeStore store;
  private final OutcomeDrafts drafts;
  private final Campaigns campaigns;
  private final CampaignTypes types;
  private final FieldReferences references;
  private final Clock clock;

  Outcomes(
      OutcomeStore store,
      OutcomeDrafts drafts,
      Campaigns campaigns,
      CampaignTypes types,
      FieldReferences references,
      Clock clock) {
    this.store = store;
    this.drafts = drafts;
    this.campaigns = campaigns;
    this.types = types;
    this.references = references;
    this.clock = clock;
  }

  /**
   * Records what a team achieved, for a MEMBER of the area in an ACTIVE campaign. What was stored
   * before stays stored: the same again is REPLAYED even if it would be refused by now.
   */
  public Written record(Actor actor, RecordOutcomeInput input) {
    Ids.check("out", input.id(), "id");
    String hash = ContentHash.of(input);
    Outcome draft;
    try {
      draft = drafts.draft(actor, input, hash);
    } catch (Problem refusal) {
      Outcome before = store.version(input.id()).orElseThrow(() -> refusal);
      return replay(actor, before, hash);
    }
    return store
        .add(draft)
        .map(stored -> replay(actor, stored, hash))
        .orElseGet(() -> Written.recorded(draft));
  }

  /**
   * The outcome as {@link #record} would have stored it at that instant, for whoever writes many at
   * once: day and team are given, and with the place and session known to be good.
   */
  public Outcome draft(
      Actor actor, RecordOutcomeInput input, Campaign campaign, Area area, Instant at) {
    LocalDate day = Objects.requireNonNull(input.day());
    String team = input.teamId();
    List<String> creditedTo = team == null ? List.of() : List.of(team);
    OutcomeDrafts.Place place = new OutcomeDrafts.Place(campaign, area, team, creditedTo, day);
    return drafts.draft(actor, input, place, at, ContentHash.of(input));
  }

  private Written replay(Actor actor, Outcome stored, String hash) {
    if (!stored.contentHash().equals(hash) || !actor.sees(stored.areaPath()))
      throw Problem.of(ProblemCode.IDEMPOTENCY_CONFLICT).at("id");
    return Written.replayed(store.newest(stored.outcomeId()).orElse(stored));
  }

  /** Corrects, for who recorded it or leads its area; refuses an older version than the newest. */
  public Written amend(Actor actor, AmendOutcomeInput input) {
    String hash = ContentHash.of(input);
    Outcome newest = require(actor, input.outcomeId());
    if (newest.version() != input.expectedVersion())
      return repeated(newest, input.expectedVersion(), hash);
    CampaignType type = types.of(amendable(actor, newest));
    List<FieldValue> values = values(actor, type, newest, input);
    Outcome next =
        newest.amended(
            FigureRules.check(type, input.figures(), values, Days.today(clock).plusDays(1)),
            values,
            input.note() == null ? newest.note() : Texts.optionalBlock(input.note(), 500, "note"),
            Texts.line(input.reason(), 200, "reason"),
            actor,
            now(),
            hash);
    return add(next, hash);
  }

  private List<FieldValue> values(
      Actor actor, CampaignType type, Outcome newest, AmendOutcomeInput input) {
    if (input.values() == null) return newest.values();
    List<FieldValue> values =
        FieldValues.replace(type.outcomeFields(), newest.values(), input.values(), "values");
    return references.check(actor, values, newest.values(), "values");
  }

  /** Withdraws, for who recorded it or leads its area. */
  public Written withdraw(Actor actor, VoidOutcomeInput input) {
    String hash = ContentHash.of(input);
    Outcome newest = require(actor, input.outcomeId());
    if (newest.version() != input.expectedVersion())
      return repeated(newest, input.expectedVersion(), hash);
    amendable(actor, newest);
    String reason = Texts.line(input.reason(), 200, "reason");
    return add(newest.voided(reason, actor, now(), hash), hash);
  }

  private Campaign amendable(Actor actor, Outcome outcome) {
    if (!OutcomePolicy.mayAmend(actor, outcome)) throw Problem.forbidden();
    return OutcomeDrafts.active(campaigns.require(actor, outcome.campaignId()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Written add(Outcome next, String hash) {
    return store
        .add(next)
        .map(stored -> repeated(stored, next.version() - 1, hash))
        .orElseGet(() -> Written.recorded(next));
  }

  /** The version after the expected one exists: by the same act, or by another. */
  private Written repeated(Outcome known, int expectedVersion, String hash) {
    Outcome newest = store.newest(known.outcomeId()).orElse(known);
    boolean same =
        store
            .version(Outcome.key(known.outcomeId(), expectedVersion + 1))
            .filter(next -> next.contentHash().equals(hash))
            .isPresent();
    if (same) return Written.replayed(newest);
    throw Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(newest);
  }

  /** The newest version if the actor may see it; else {@code NOT_FOUND}. */
  public Outcome require(Actor actor, String id) {
    return find(actor, id).orElseThrow(() -> Problem.notFound().at("outcomeId"));
  }

  public Optional<Outcome> find(Actor actor, String id) {
    return store.newest(id).filter(outcome -> isVisible(actor, outcome));
  }

  private static boolean isVisible(Actor actor, Outcome outcome) {
    return !actor.partner() && actor.sees(outcome.areaPath());
  }

  /** Whether the actor may see the personal values of an outcome that they see. */
  public boolean showsPersonal(Actor actor, Outcome outcome) {
    return OutcomePolicy.seesPersonal(actor, outcome);
  }

  /** Those of the outcomes that the actor may see, by id; one query. */
  Map<String, Outcome> visible(Actor actor, Collection<String> ids) {
    Map<String, Outcome> visible = new HashMap<>(store.newest(ids));
    visible.values().removeIf(outcome -> !isVisible(actor, outcome));
    return visible;
  }

  /** A page of those the actor may see, each as its newest version, newest first. */
  public Connection<Outcome> page(Actor actor, @Nullable OutcomeFilter filter, PageRequest page) {
    return page(actor, filter, null, page);
  }

  /**
   * The same in the order of a custom field, if one is given; then the filter names the campaign.
   */
  public Connection<Outcome> page(
      Actor actor,
      @Nullable OutcomeFilter filter,
      @Nullable FieldOrder orderByField,
      PageRequest page) {
    if (actor.partner()) throw Problem.forbidden();
    OutcomeFilter asked = filter == null ? OutcomeFilter.ALL : filter;
    if (asked.fields() == null && orderByField == null)
      return store.page(asked.within(actor), page, "outcomes " + asked);
    return store.newestPage(
        byFields(asked, actor), order(asked, orderByField, actor), page, "outcomes " + asked);
  }

  private Criteria byFields(OutcomeFilter asked, Actor actor) {
    Criteria rest = asked.anyVersion(actor);
    if (asked.fields() == null) return rest;
    Criteria values =
        FieldFilters.criteria(fieldsOf(asked, actor), asked.fields(), "filter", "fields");
    return new Criteria().andOperator(rest, values);
  }

  private Listing order(OutcomeFilter asked, @Nullable FieldOrder order, Actor actor) {
    return order == null
        ? Listing.by(OutcomeStore.NEWEST_FIRST)
        : FieldOrders.listing(fieldsOf(asked, actor), order, "orderByField");
  }

  /** Every outcome of a campaign has the fields of the version that its campaign pins. */
  private List<FieldDefinition> fieldsOf(OutcomeFilter asked, Actor actor) {
    if (asked.campaignId() == null)
      throw Problem.of(ProblemCode.REQUIRED, "outcome.fieldsNeedCampaign")
          .at("filter", "campaignId");
    return types.of(campaigns.require(actor, asked.campaignId())).outcomeFields();
  }

  /**
   * What stands behind a figure: the outcomes of a campaign in an area and below it that tell one
   * of the indicators and are not withdrawn, as far as the actor sees them; newest first, each as
   * its newest version. Two queries.
   */
  public Connection<Outcome> behind(
      Actor actor,
      String campaignId,
      String areaId,
      Collection<String> indicators,
      PageRequest page) {
    if (actor.partner()) throw Problem.forbidden();
    OutcomeFilter below = new OutcomeFilter(areaId, campaignId, null, null, null, null);
    Document tells =
        new Document("status", new Document("$ne", OutcomeStatus.VOIDED.name()))
            .append("figures.indicator", new Document("$in", List.copyOf(indicators)));
    String boundTo = "behind %s %s".formatted(below, new TreeSet<>(indicators));
    return store.page(below.within(actor), tells, page, boundTo);
  }

  /** The outcomes of each session, newest first; two queries. */
  Map<String, List<Outcome>> ofSessions(Actor actor, Collection<String> sessionIds) {
    if (actor.partner()) throw Problem.forbidden();
    Criteria filter =
        new Criteria()
            .andOperator(
                OutcomeFilter.ALL.within(actor), Criteria.where("sessionId").in(sessionIds));
    return store.list(filter, MOST_OF_SESSION * sessionIds.size()).stream()
        .collect(
            Collectors.groupingBy(outcome -> Optional.ofNullable(outcome.sessionId()).orElse("")));
  }

  /** All versions of each, newest first; the outcomes themselves were visible. */
  Map<String, List<Outcome>> history(Collection<String> outcomeIds) {
    return store.versions(outcomeIds).stream().collect(Collectors.groupingBy(Outcome::outcomeId));
  }
}
