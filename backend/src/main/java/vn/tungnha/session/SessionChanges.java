package vn.tungnha.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.Transactions;
import vn.tungnha.platform.field.FieldReferences;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.FieldValues;
import vn.tungnha.session.SessionInput.AssignSessionTeamsInput;
import vn.tungnha.session.SessionInput.CancelSessionInput;
import vn.tungnha.session.SessionInput.MarkSessionHeldInput;
import vn.tungnha.session.SessionInput.MoveSessionInput;
import vn.tungnha.session.SessionInput.SessionStepInput;

/**
 * The only way to change one session; the rest of its series stays. Each act is one transaction. An
 * act sent again after a lost answer, its version passed, succeeds when the session is already so.
 */
@Service
public class SessionChanges {
  private static final int MAX_PEOPLE = 10_000;

  private final MongoOperations mongo;
  private final Transactions transactions;
  private final Revisions revisions;
  private final Campaigns campaigns;
  private final CampaignTypes types;
  private final Calendar calendar;
  private final Bookings bookings;
  private final BookingCheck check;
  private final SchedulingRules rules;
  private final FieldReferences references;
  private final Clock clock;

  SessionChanges(
      MongoOperations mongo,
      Transactions transactions,
      Revisions revisions,
      Campaigns campaigns,
      CampaignTypes types,
      Calendar calendar,
      Bookings bookings,
      BookingCheck check,
      SchedulingRules rules,
      FieldReferences references,
      Clock clock) {
    this.mongo = mongo;
    this.transactions = transactions;
    this.revisions = revisions;
    this.campaigns = campaigns;
    this.types = types;
    this.calendar = calendar;
    this.bookings = bookings;
    this.check = check;
    this.rules = rules;
    this.references = references;
    this.clock = clock;
  }

  /** One kind of change: who may, whether it is already so, the verb, and where a clash is told. */
  private record Act(
      BiPredicate<Actor, List<String>> may,
      Predicate<Session> already,
      BiFunction<Session, Campaign, Session> verb,
      Function<Clash, String[]> clashPath) {}

  /** To a free time inside the campaign's period; what is not given stays. */
  public Session move(Actor actor, MoveSessionInput input) {
    if (input.durationMinutes() != null) SchedulingRules.checkMinutes(input.durationMinutes());
    SchedulingRules.checkDay(input.date(), "date");
    String clashField = input.venueId() == null ? "startTime" : "venueId";
    return change(
        actor,
        input,
        new Act(
            SessionPolicy::mayManage,
            now ->
                now.isAt(input.date(), input.startTime(), minutes(now, input), venue(now, input)),
            (now, campaign) -> move(actor, now, campaign, input),
            clash -> new String[] {clash.ofVenue() ? clashField : "startTime"}));
  }

  public Session cancel(Actor actor, CancelSessionInput input) {
    String reason = Texts.line(input.reason(), 200, "reason");
    return change(
        actor,
        input,
        new Act(
            SessionPolicy::mayManage,
            now -> now.isCancelledFor(reason),
            (now, campaign) -> now.cancel(reason),
            clash -> new String[0]));
  }

  /** Takes a cancellation back, if team and venue are still free. */
  public Session restore(Actor actor, SessionStepInput input) {
    return change(
        actor,
        input,
        new Act(
            SessionPolicy::mayManage,
            now -> now.status() == SessionStatus.PLANNED,
            (now, campaign) -> now.restore(),
            clash -> new String[0]));
  }

  /** Who runs it, instead of those who did. */
  public Session assign(Actor actor, AssignSessionTeamsInput input) {
    List<String> teamIds = SchedulingRules.distinct(input.teamIds(), "teamIds");
    return change(
        actor,
        input,
        new Act(
            SessionPolicy::mayManage,
            now -> now.teamIds().equals(teamIds),
            (now, campaign) -> assign(actor, now, teamIds),
            clash ->
                new String[] {"teamIds", String.valueOf(teamIds.indexOf(clash.resourceId()))}));
  }

  /** How many came, and the type's session fields; not given again, the values stay. */
  public Session markHeld(Actor actor, MarkSessionHeldInput input) {
    int people = input.headCount();
    if (people < 0) throw Problem.of(ProblemCode.NEGATIVE_COUNT).at("headCount");
    if (people > MAX_PEOPLE)
      throw Problem.of(ProblemCode.OVER_LIMIT, "session.headCount", MAX_PEOPLE).at("headCount");
    LocalDate today = Days.today(clock);
    return change(
        actor,
        input,
        new Act(
            SessionPolicy::mayMarkHeld,
            now ->
                now.isHeldWith(
                    people, values(now, campaigns.byId(now.campaignId()), input.values())),
            (now, campaign) -> now.hold(people, existing(actor, now, campaign, input), today),
            clash -> new String[0]));
  }

  private Session change(Actor actor, SessionInput input, Act act) {
    SessionId id = SessionId.check(input.sessionId(), "sessionId");
    return transactions.inOne(
        () -> {
          Session now = require(actor, id);
          if (!act.may().test(actor, now.areaPath())) throw Problem.forbidden();
          if (now.version() == input.expectedVersion()) return change(actor, now, act);
          if (act.already().test(now)) return now;
          throw Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(now);
        });
  }

  private Session require(Actor actor, SessionId id) {
    return calendar
        .session(id)
        .filter(session -> actor.sees(session.areaPath()))
        .orElseThrow(() -> Problem.notFound().at("sessionId"));
  }

  private Session change(Actor actor, Session now, Act act) {
    Campaign campaign = campaigns.byId(now.campaignId());
    SchedulingRules.refuseClosed(campaign);
    Session changed = act.verb().apply(now, campaign).changed(actor, clock.instant());
    bookings.lock(
        Stream.concat(Stream.of(now.seriesId()), Diary.resources(changed)).distinct().toList());
    if (changed.takesMoreThan(now)) check.refuseClashes(actor, List.of(changed), act.clashPath());
    store(now, changed);
    revisions.bump(List.of(campaign.id()));
    return changed;
  }

  private Session move(Actor actor, Session now, Campaign campaign, MoveSessionInput input) {
    Session moved =
        now.move(input.date(), input.startTime(), minutes(now, input), venue(now, input));
    SchedulingRules.checkPeriod(campaign, input.date(), "date");
    if (input.venueId() != null) rules.checkVenue(actor, campaign, input.venueId(), "venueId");
    return moved;
  }

  private static int minutes(Session now, MoveSessionInput input) {
    return Objects.requireNonNullElse(input.durationMinutes(), now.durationMinutes());
  }

  private static @Nullable String venue(Session now, MoveSessionInput input) {
    return input.venueId() == null ? now.venueId() : input.venueId();
  }

  private Session assign(Actor actor, Session now, List<String> teamIds) {
    Session assigned = now.assign(teamIds);
    rules.checkTeams(actor, teamIds, now.date(), "teamIds");
    return assigned;
  }

  private List<FieldValue> values(
      Session now, Campaign campaign, @Nullable List<FieldValueInput> given) {
    if (given == null && now.status() == SessionStatus.HELD) return now.values();
    return FieldValues.replace(types.of(campaign).sessionFields(), now.values(), given, "values");
  }

  private List<FieldValue> existing(
      Actor actor, Session now, Campaign campaign, MarkSessionHeldInput input) {
    List<FieldValue> values = values(now, campaign, input.values());
    return references.check(actor, values, now.values(), "values");
  }

  /** The series' lock is held, so nobody else can have stored a version in between. */
  private void store(Session now, Session changed) {
    if (now.version() == 0) {
      mongo.insert(changed);
      return;
    }
    Query expected =
        Query.query(Criteria.where("_id").is(now.id()).and("version").is(now.version()));
    mongo.replace(expected, changed);
  }
}
