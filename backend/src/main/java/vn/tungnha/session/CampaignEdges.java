package vn.tungnha.session;

import graphql.GraphQLContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.team.Team;
import vn.tungnha.team.Teams;

/** What sessions add to a campaign and to a team. */
@Controller
class CampaignEdges {
  private final Sessions sessions;
  private final Teams teams;
  private final CampaignTypes types;

  CampaignEdges(Sessions sessions, Teams teams, CampaignTypes types, BatchLoaderRegistry loaders) {
    this.sessions = sessions;
    this.teams = teams;
    this.types = types;
    loaders
        .<Upcoming, List<Session>>forName("upcomingSessions")
        .registerMappedBatchLoader(
            (asked, environment) -> Mono.fromSupplier(() -> upcoming(asked, context(environment))));
    loaders
        .<TeamDays, List<Session>>forName("teamSessions")
        .registerMappedBatchLoader(
            (asked, environment) -> Mono.fromSupplier(() -> ofTeams(asked, context(environment))));
  }

  record Upcoming(String campaignId, @Nullable LocalDate from, int first) {
    Upcoming any() {
      return new Upcoming("", from, first);
    }
  }

  record TeamDays(String teamId, LocalDate from, LocalDate to) {
    TeamDays any() {
      return new TeamDays("", from, to);
    }
  }

  @BatchMapping(typeName = "Campaign")
  List<List<Team>> teams(List<Campaign> campaigns, GraphQLContext context) {
    Map<String, Team> found = teamsOf(campaigns, context);
    return campaigns.stream().map(campaign -> byName(campaign, found)).toList();
  }

  @BatchMapping(typeName = "Campaign")
  List<List<ForceCoverage>> forces(List<Campaign> campaigns, GraphQLContext context) {
    Map<String, Team> found = teamsOf(campaigns, context);
    return campaigns.stream().map(campaign -> coverage(campaign, found)).toList();
  }

  @BatchMapping(typeName = "Campaign")
  List<SessionCount> sessionCount(List<Campaign> campaigns, GraphQLContext context) {
    Map<String, SessionCount> counts = sessions.counts(Actor.in(context), ids(campaigns));
    return campaigns.stream()
        .map(campaign -> counts.getOrDefault(campaign.id(), SessionCount.NONE))
        .toList();
  }

  @BatchMapping(typeName = "Campaign")
  List<List<SessionSeries>> series(List<Campaign> campaigns, GraphQLContext context) {
    Map<String, List<SessionSeries>> found =
        sessions.seriesOfCampaigns(Actor.in(context), ids(campaigns));
    return campaigns.stream()
        .map(campaign -> found.getOrDefault(campaign.id(), List.of()))
        .toList();
  }

  @SchemaMapping(typeName = "Campaign")
  CompletableFuture<List<Session>> upcomingSessions(
      Campaign campaign,
      @Argument @Nullable LocalDate from,
      @Argument int first,
      DataLoader<Upcoming, List<Session>> upcomingSessions) {
    return upcomingSessions.load(new Upcoming(campaign.id(), from, first));
  }

  @SchemaMapping(typeName = "Team")
  CompletableFuture<List<Session>> sessions(
      Team team,
      @Argument LocalDate from,
      @Argument LocalDate to,
      DataLoader<TeamDays, List<Session>> teamSessions) {
    return teamSessions.load(new TeamDays(team.id(), from, to));
  }

  /** One round for each different pair of arguments in the document. */
  private Map<Upcoming, List<Session>> upcoming(Set<Upcoming> asked, GraphQLContext context) {
    Map<Upcoming, List<Session>> found = new HashMap<>();
    asked.stream()
        .collect(Collectors.groupingBy(Upcoming::any))
        .forEach(
            (arguments, same) -> {
              Map<String, List<Session>> next =
                  sessions.upcoming(
                      Actor.in(context),
                      same.stream().map(Upcoming::campaignId).toList(),
                      arguments.from(),
                      arguments.first());
              for (Upcoming one : same)
                found.put(one, next.getOrDefault(one.campaignId(), List.of()));
            });
    return found;
  }

  private Map<TeamDays, List<Session>> ofTeams(Set<TeamDays> asked, GraphQLContext context) {
    Map<TeamDays, List<Session>> found = new HashMap<>();
    asked.stream()
        .collect(Collectors.groupingBy(TeamDays::any))
        .forEach(
            (arguments, same) -> {
              Map<String, List<Session>> own =
                  sessions.ofTeams(
                      Actor.in(context),
                      same.stream().map(TeamDays::teamId).toList(),
                      arguments.from(),
                      arguments.to());
              for (TeamDays one : same) found.put(one, own.getOrDefault(one.teamId(), List.of()));
            });
    return found;
  }

  private static GraphQLContext context(BatchLoaderEnvironment environment) {
    return Objects.requireNonNull(environment.<GraphQLContext>getContext());
  }

  private List<ForceCoverage> coverage(Campaign campaign, Map<String, Team> found) {
    List<Team> own = byName(campaign, found);
    return types.of(campaign).forces().stream()
        .map(
            force ->
                new ForceCoverage(
                    force,
                    own.stream().filter(team -> team.kindCode().equals(force.teamKind())).toList()))
        .toList();
  }

  private Map<String, Team> teamsOf(List<Campaign> campaigns, GraphQLContext context) {
    return teams.visible(
        Actor.in(context),
        SessionEdges.ids(campaigns.stream().flatMap(campaign -> campaign.teamIds().stream())));
  }

  private static List<Team> byName(Campaign campaign, Map<String, Team> found) {
    Comparator<Team> order =
        Comparator.comparing(Team::name, SessionOrder.vietnamese()).thenComparing(Team::id);
    return SessionEdges.present(campaign.teamIds(), found).stream().sorted(order).toList();
  }

  private static List<String> ids(List<Campaign> campaigns) {
    return campaigns.stream().map(Campaign::id).distinct().toList();
  }
}
