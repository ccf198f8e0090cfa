package vn.tungnha.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldFilter;
import vn.tungnha.platform.field.FieldFilters;

/**
 * The only way to read series and sessions: within the actor's scope, place by place. Partners read
 * counts only.
 */
@Service
public class Sessions {
  static final int MAX_DAYS = 62;
  static final int MAX_SHOWN = 2_000;
  private static final int MAX_SERIES = 1_000;

  private final MongoOperations mongo;
  private final Calendar calendar;
  private final SessionCounts counts;
  private final SessionOrder order;
  private final Campaigns campaigns;
  private final CampaignTypes types;
  private final Clock clock;

  Sessions(
      MongoOperations mongo,
      Calendar calendar,
      SessionCounts counts,
      SessionOrder order,
      Campaigns campaigns,
      CampaignTypes types,
      Clock clock) {
    this.mongo = mongo;
    this.calendar = calendar;
    this.counts = counts;
    this.order = order;
    this.campaigns = campaigns;
    this.types = types;
    this.clock = clock;
  }

  /** The session if the actor may see it; else {@code NOT_FOUND}. */
  public Session require(Actor actor, String id) {
    return find(actor, id).orElseThrow(Problem::notFound);
  }

  public Optional<Session> find(Actor actor, String id) {
    return Optional.ofNullable(visible(actor, List.of(id)).get(id));
  }

  /** Those of the sessions that the actor may see, by id; two queries. */
  public Map<String, Session> visible(Actor actor, Collection<String> ids) {
    refusePartner(actor);
    return calendar.visible(actor, ids);
  }

  /** Those whose day lies in [from, to), at most 62 days and 2,000 sessions, in order. */
  public List<Session> list(Actor actor, LocalDate from, LocalDate to, SessionFilter filter) {
    Predicate<Session> passing = passing(actor, filter);
    return list(actor, narrowed(window(from, to), filter)).stream().filter(passing).toList();
  }

  /** The same however many they are: each day's when it is asked for. */
  public Stream<List<Session>> byDay(
      Actor actor, LocalDate from, LocalDate to, SessionFilter filter) {
    refusePartner(actor);
    Window whole = narrowed(window(from, to), filter);
    Predicate<Session> passing = passing(actor, filter);
    return from.datesUntil(to)
        .map(day -> calendar.within(actor, whole.day(day), Integer.MAX_VALUE))
        .map(found -> order.sort(found.stream().filter(passing).toList()));
  }

  private static Window narrowed(Window window, SessionFilter filter) {
    return window
        .area(filter.areaId())
        .campaigns(given(filter.campaignId()))
        .teams(given(filter.teamId()))
        .statuses(filter.status() == null ? Set.of() : filter.status());
  }

  /** Only what was changed has values, and is stored: those are found by their index. */
  private Predicate<Session> passing(Actor actor, SessionFilter filter) {
    FieldFilter fields = filter.fields();
    if (fields == null) return session -> true;
    String campaignId = filter.campaignId();
    if (campaignId == null)
      throw Problem.of(ProblemCode.REQUIRED, "session.fieldsNeedCampaign")
          .at("filter", "campaignId");
    List<FieldDefinition> known = types.of(campaigns.require(actor, campaignId)).sessionFields();
    Criteria passing = FieldFilters.criteria(known, fields, "filter", "fields");
    Set<String> ids = calendar.changedIds(campaignId, passing);
    boolean planned = FieldFilters.passesWithoutValues(fields);
    return session -> session.version() == 0 ? planned : ids.contains(session.id());
  }

  /** The same for some teams, by team; a session of two of them stands under both. */
  public Map<String, List<Session>> ofTeams(
      Actor actor, Collection<String> teamIds, LocalDate from, LocalDate to) {
    if (teamIds.isEmpty()) return Map.of();
    List<Session> sessions = list(actor, window(from, to).teams(teamIds));
    return teamIds.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id -> sessions.stream().filter(one -> one.teamIds().contains(id)).toList()));
  }

  /** The next sessions of each campaign that take place, from a day on, by default today. */
  public Map<String, List<Session>> upcoming(
      Actor actor, Collection<String> campaignIds, @Nullable LocalDate from, int first) {
    refusePartner(actor);
    if (first < 1 || first > PageRequest.MAX)
      throw Problem.of(ProblemCode.INVALID_PAGE).at("first");
    if (campaignIds.isEmpty()) return Map.of();
    Window window =
        Window.from(from == null ? Days.today(clock) : from)
            .campaigns(campaignIds)
            .statuses(Set.of(SessionStatus.PLANNED, SessionStatus.HELD));
    Map<String, List<Session>> found =
        calendar.within(actor, window, Integer.MAX_VALUE).stream()
            .collect(Collectors.groupingBy(Session::campaignId));
    return campaignIds.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    order.sort(found.getOrDefault(id, List.of())).stream().limit(first).toList()));
  }

  /** Whether the team is, or was, in any series or session, seen or not. */
  public boolean haveTeam(String teamId) {
    return mongo.exists(
            Query.query(Criteria.where("places.teamIds").is(teamId)), SessionSeries.class)
        || mongo.exists(Query.query(Criteria.where("teamIds").is(teamId)), Session.class);
  }

  /** By campaign; also for partners. */
  public Map<String, SessionCount> counts(Actor actor, Collection<String> campaignIds) {
    return counts.of(actor, campaignIds);
  }

  /** The series with the places the actor may see, by id. */
  public Map<String, SessionSeries> series(Actor actor, Collection<String> ids) {
    refusePartner(actor);
    return calendar.seriesOf(ids).values().stream()
        .map(series -> series.seenBy(actor))
        .filter(series -> !series.places().isEmpty())
        .collect(Collectors.toMap(SessionSeries::id, Function.identity()));
  }

  /** The series of each session, by its id; none for a session scheduled ONCE at one place. */
  public Map<String, SessionSeries> seriesOf(Actor actor, Collection<Session> sessions) {
    refusePartner(actor);
    return calendar
        .seriesOf(sessions.stream().map(Session::seriesId).distinct().toList())
        .values()
        .stream()
        .filter(series -> !series.isSingle())
        .collect(Collectors.toMap(SessionSeries::id, series -> series.seenBy(actor)));
  }

  /** By campaign, oldest first; at most 1,000 in all. */
  public Map<String, List<SessionSeries>> seriesOfCampaigns(
      Actor actor, Collection<String> campaignIds) {
    refusePartner(actor);
    Criteria filter =
        new Criteria().andOperator(Criteria.where("campaignId").in(campaignIds), actor.scope());
    Query query =
        Query.query(filter).with(Sort.by("firstDate", "startTime", "_id")).limit(MAX_SERIES);
    return mongo.find(query, SessionSeries.class).stream()
        .map(series -> series.seenBy(actor))
        .filter(series -> !series.places().isEmpty())
        .collect(Collectors.groupingBy(SessionSeries::campaignId));
  }

  /**
   * Days with at least one PLANNED session of the campaign in the area or below it, from a day on.
   */
  public int nightsLeft(String campaignId, String areaId, LocalDate from) {
    return nightsLeft(campaignId, List.of(areaId), from).getOrDefault(areaId, 0);
  }

  /** The same for several areas, by area, with the same two queries. */
  public Map<String, Integer> nightsLeft(
      String campaignId, Collection<String> areaIds, LocalDate from) {
    Window window =
        Window.from(from).campaigns(List.of(campaignId)).statuses(Set.of(SessionStatus.PLANNED));
    List<Session> planned = calendar.within(window);
    return areaIds.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), areaId -> nights(planned, areaId)));
  }

  private static int nights(List<Session> planned, String areaId) {
    return (int)
        planned.stream()
            .filter(session -> session.areaPath().contains(areaId))
            .map(Session::date)
            .distinct()
            .count();
  }

  private List<Session> list(Actor actor, Window window) {
    refusePartner(actor);
    return order.sort(calendar.within(actor, window, MAX_SHOWN));
  }

  private static Window window(LocalDate from, LocalDate to) {
    if (!from.isBefore(to) || from.plusDays(MAX_DAYS).isBefore(to))
      throw Problem.of(ProblemCode.INVALID_PERIOD, "session.window", MAX_DAYS).at("to");
    return Window.from(from).to(to);
  }

  private static Set<String> given(@Nullable String id) {
    return id == null ? Set.of() : Set.of(id);
  }

  private static void refusePartner(Actor actor) {
    if (actor.partner()) throw Problem.forbidden();
  }
}
