package vn.tungnha.session;

import graphql.GraphQLContext;
import graphql.execution.DataFetcherResult;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.ShownValues;
import vn.tungnha.team.Team;
import vn.tungnha.team.Teams;

/** What a session shows of its neighbours: one query for each kind, however many sessions. */
@Controller
class SessionEdges {
  private final Sessions sessions;
  private final Campaigns campaigns;
  private final Venues venues;
  private final Teams teams;
  private final Areas areas;
  private final CampaignTypes types;

  SessionEdges(
      Sessions sessions,
      Campaigns campaigns,
      Venues venues,
      Teams teams,
      Areas areas,
      CampaignTypes types) {
    this.sessions = sessions;
    this.campaigns = campaigns;
    this.venues = venues;
    this.teams = teams;
    this.areas = areas;
    this.types = types;
  }

  @SchemaMapping
  Area area(Session session) {
    return areas.require(session.areaId());
  }

  @BatchMapping
  List<Campaign> campaign(List<Session> sessions) {
    Map<String, Campaign> found = campaignsOf(sessions);
    return sessions.stream()
        .map(session -> Objects.requireNonNull(found.get(session.campaignId())))
        .toList();
  }

  @BatchMapping
  Map<Session, SessionSeries> series(List<Session> sessions, GraphQLContext context) {
    Map<String, SessionSeries> found = this.sessions.seriesOf(Actor.in(context), sessions);
    Map<Session, SessionSeries> series = new HashMap<>();
    for (Session session : sessions) {
      SessionSeries own = found.get(session.seriesId());
      if (own != null) series.put(session, own);
    }
    return series;
  }

  @BatchMapping
  Map<Session, Venue> venue(List<Session> sessions, GraphQLContext context) {
    Map<String, Venue> found =
        venues.visible(
            Actor.in(context),
            ids(sessions.stream().flatMap(one -> Stream.ofNullable(one.venueId()))));
    Map<Session, Venue> venues = new HashMap<>();
    for (Session session : sessions) {
      Venue own = session.venueId() == null ? null : found.get(session.venueId());
      if (own != null) venues.put(session, own);
    }
    return venues;
  }

  @BatchMapping
  List<List<Team>> teams(List<Session> sessions, GraphQLContext context) {
    Map<String, Team> found =
        teams.visible(
            Actor.in(context), ids(sessions.stream().flatMap(one -> one.teamIds().stream())));
    return sessions.stream().map(session -> present(session.teamIds(), found)).toList();
  }

  @BatchMapping
  List<DataFetcherResult<List<FieldValue>>> values(List<Session> sessions, GraphQLContext context) {
    Actor actor = Actor.in(context);
    Map<String, Campaign> found = campaignsOf(sessions);
    return sessions.stream()
        .map(session -> values(actor, session, found.get(session.campaignId())))
        .toList();
  }

  private DataFetcherResult<List<FieldValue>> values(
      Actor actor, Session session, @Nullable Campaign campaign) {
    boolean personal = actor.seesPersonal(session.areaPath());
    List<FieldDefinition> fields =
        campaign == null ? List.of() : types.of(campaign).sessionFields();
    return ShownValues.of(fields, session.values(), personal);
  }

  @BatchMapping
  List<Boolean> viewerCanManage(List<Session> sessions, GraphQLContext context) {
    return may(sessions, context, SessionPolicy::mayManage);
  }

  @BatchMapping
  List<Boolean> viewerCanMarkHeld(List<Session> sessions, GraphQLContext context) {
    return may(sessions, context, SessionPolicy::mayMarkHeld);
  }

  @BatchMapping
  List<Boolean> viewerCanRecord(List<Session> sessions, GraphQLContext context) {
    return may(sessions, context, SessionPolicy::mayRecord);
  }

  private List<Boolean> may(
      List<Session> sessions, GraphQLContext context, BiPredicate<Actor, List<String>> policy) {
    Actor actor = Actor.in(context);
    Map<String, Campaign> found = campaignsOf(sessions);
    return sessions.stream()
        .map(
            session ->
                SessionPolicy.isOpen(found.get(session.campaignId()))
                    && policy.test(actor, session.areaPath()))
        .toList();
  }

  private Map<String, Campaign> campaignsOf(List<Session> sessions) {
    return campaigns.byIds(ids(sessions.stream().map(Session::campaignId)));
  }

  static List<Team> present(List<String> ids, Map<String, Team> found) {
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }

  static Collection<String> ids(Stream<String> ids) {
    return ids.distinct().toList();
  }
}
