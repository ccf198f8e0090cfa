package vn.tungnha.team;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.field.FieldOrder;

@Controller
class TeamController {
  private final Teams teams;
  private final Compositions compositions;
  private final Areas areas;
  private final MessageSource messages;

  TeamController(Teams teams, Compositions compositions, Areas areas, MessageSource messages) {
    this.teams = teams;
    this.compositions = compositions;
    this.areas = areas;
    this.messages = messages;
  }

  @QueryMapping
  List<TeamKind> teamKinds() {
    return teams.kinds();
  }

  @QueryMapping
  @Nullable Team team(@Argument String id, Actor actor) {
    return teams.find(actor, id).orElse(null);
  }

  @QueryMapping
  Connection<Team> teams(
      @Argument @Nullable TeamFilter filter,
      @Argument TeamOrder orderBy,
      @Argument @Nullable FieldOrder orderByField,
      @Argument int first,
      @Argument @Nullable String after,
      Actor actor) {
    return teams.list(actor, filter, orderBy, orderByField, new PageRequest(first, after));
  }

  @MutationMapping
  TeamPayload foundTeam(@Argument TeamInput.Found input, Actor actor) {
    return TeamPayload.of(teams.found(actor, input));
  }

  @MutationMapping
  TeamPayload amendTeam(@Argument TeamInput.Amend input, Actor actor) {
    return TeamPayload.of(teams.amend(actor, input));
  }

  @MutationMapping
  TeamPayload disbandTeam(@Argument TeamInput.Disband input, Actor actor) {
    return TeamPayload.of(teams.disband(actor, input));
  }

  @SchemaMapping
  TeamKind kind(Team team) {
    return teams.kind(team.kindCode());
  }

  @SchemaMapping
  boolean viewerCanManage(Team team, Actor actor) {
    return TeamPolicy.mayOrganise(actor, team.areaPath());
  }

  @SchemaMapping
  CompletableFuture<List<Membership>> memberships(
      Team team,
      @Argument @Nullable LocalDate asOf,
      DataLoader<TeamOnDay, List<Membership>> teamMemberships) {
    return teamMemberships.load(new TeamOnDay(team.id(), asOf));
  }

  @BatchMapping
  List<List<CompositionWarning>> warnings(List<Team> teams) {
    return compositions.warnings(teams);
  }

  @SchemaMapping
  String message(CompositionWarning warning, Locale locale) {
    return messages.getMessage(warning.said(), locale);
  }

  @BatchMapping
  Map<Team, CompositionRule> compositionRule(List<Team> teams) {
    Map<String, CompositionRule> rules = compositions.rules(teams);
    var holding = new HashMap<Team, CompositionRule>();
    teams.stream()
        .filter(team -> rules.containsKey(team.id()))
        .forEach(team -> holding.put(team, rules.get(team.id())));
    return holding;
  }

  @SchemaMapping
  Area area(CompositionRule rule) {
    return areas.require(rule.areaId());
  }
}
