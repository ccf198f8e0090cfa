package vn.tungnha.outcome;

import graphql.GraphQLContext;
import graphql.execution.DataFetcherResult;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.ShownValues;
import vn.tungnha.session.Session;
import vn.tungnha.session.Sessions;
import vn.tungnha.team.Team;
import vn.tungnha.team.Teams;

/** What an outcome shows of its neighbours: one query for each kind, whatever the page. */
@Controller
class OutcomeFields {
  private final Outcomes outcomes;
  private final Campaigns campaigns;
  private final CampaignTypes types;
  private final Sessions sessions;
  private final Teams teams;
  private final Areas areas;

  OutcomeFields(
      Outcomes outcomes,
      Campaigns campaigns,
      CampaignTypes types,
      Sessions sessions,
      Teams teams,
      Areas areas) {
    this.outcomes = outcomes;
    this.campaigns = campaigns;
    this.types = types;
    this.sessions = sessions;
    this.teams = teams;
    this.areas = areas;
  }

  /** Areas stand in process: no query. */
  @SchemaMapping(typeName = "Outcome")
  Area area(Outcome outcome) {
    return areas.require(outcome.areaId());
  }

  @BatchMapping(typeName = "Outcome")
  Map<Outcome, Campaign> campaign(List<Outcome> of, GraphQLContext context) {
    Map<String, Campaign> found = campaignsOf(of, Actor.in(context));
    return matched(of, outcome -> found.get(outcome.campaignId()));
  }

  @BatchMapping(typeName = "Outcome")
  Map<Outcome, Session> session(List<Outcome> of, GraphQLContext context) {
    Map<String, Session> found =
        sessions.visible(Actor.in(context), distinct(of, Outcome::sessionId));
    return matched(
        of, outcome -> outcome.sessionId() == null ? null : found.get(outcome.sessionId()));
  }

  @BatchMapping(typeName = "Outcome")
  Map<Outcome, Team> team(List<Outcome> of, GraphQLContext context) {
    Map<String, Team> found = teams.visible(Actor.in(context), distinct(of, Outcome::teamId));
    return matched(of, outcome -> outcome.teamId() == null ? null : found.get(outcome.teamId()));
  }

  @BatchMapping(typeName = "Outcome")
  List<DataFetcherResult<List<FieldValue>>> values(List<Outcome> of, GraphQLContext context) {
    Actor actor = Actor.in(context);
    Map<String, Campaign> found = campaigns.byIds(distinct(of, Outcome::campaignId));
    return of.stream()
        .map(outcome -> values(actor, outcome, found.get(outcome.campaignId())))
        .toList();
  }

  private DataFetcherResult<List<FieldValue>> values(
      Actor actor, Outcome outcome, @Nullable Campaign campaign) {
    List<FieldDefinition> fields =
        campaign == null ? List.of() : types.of(campaign).outcomeFields();
    boolean personal = OutcomePolicy.seesPersonal(actor, outcome);
    return ShownValues.of(fields, outcome.values(), personal);
  }

  @BatchMapping(typeName = "Outcome")
  Map<Outcome, List<OutcomeFigure>> figures(List<Outcome> of, GraphQLContext context) {
    Map<String, Campaign> found = campaignsOf(of, Actor.in(context));
    return matched(of, outcome -> figures(outcome, found.get(outcome.campaignId())));
  }

  @BatchMapping(typeName = "OutcomeVersion", field = "figures")
  Map<Outcome, List<OutcomeFigure>> versionFigures(List<Outcome> of, GraphQLContext context) {
    return figures(of, context);
  }

  private @Nullable List<OutcomeFigure> figures(Outcome outcome, @Nullable Campaign campaign) {
    if (campaign == null) return null;
    CampaignType type = types.of(campaign);
    return outcome.figures().stream().map(figure -> OutcomeFigure.of(figure, type)).toList();
  }

  @BatchMapping(typeName = "Outcome")
  Map<Outcome, List<Outcome>> history(List<Outcome> of) {
    Map<String, List<Outcome>> versions = outcomes.history(distinct(of, Outcome::outcomeId));
    return matched(of, outcome -> versions.get(outcome.outcomeId()));
  }

  @BatchMapping(typeName = "Outcome")
  Map<Outcome, Boolean> viewerCanAmend(List<Outcome> of, GraphQLContext context) {
    Actor actor = Actor.in(context);
    Map<String, Campaign> found = campaignsOf(of, actor);
    return matched(
        of,
        outcome -> {
          Campaign campaign = found.get(outcome.campaignId());
          return campaign != null && OutcomePolicy.canAmend(actor, outcome, campaign);
        });
  }

  private Map<String, Campaign> campaignsOf(List<Outcome> of, Actor actor) {
    return campaigns.visible(actor, distinct(of, Outcome::campaignId));
  }

  private static List<String> distinct(List<Outcome> of, Function<Outcome, @Nullable String> id) {
    return of.stream().map(id).filter(Objects::nonNull).distinct().toList();
  }

  private static <T> Map<Outcome, T> matched(
      Collection<Outcome> of, Function<Outcome, @Nullable T> match) {
    Map<Outcome, T> all = new HashMap<>();
    for (Outcome outcome : of) {
      T found = match.apply(outcome);
      if (found != null) all.put(outcome, found);
    }
    return all;
  }
}
