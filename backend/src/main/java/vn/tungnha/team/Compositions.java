package vn.tungnha.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Days;

/** The rules for teams, and where teams depart from them; a fixed number of queries a page. */
@Component
class Compositions {
  private final MongoOperations mongo;
  private final MembershipRepository memberships;
  private final Clock clock;

  Compositions(MongoOperations mongo, MembershipRepository memberships, Clock clock) {
    this.mongo = mongo;
    this.memberships = memberships;
    this.clock = clock;
  }

  CompositionRule set(CompositionRule rule) {
    return mongo.save(rule);
  }

  /** The warnings of each team, in the order of the teams. */
  List<List<CompositionWarning>> warnings(List<Team> teams) {
    LocalDate today = Days.today(clock);
    Map<String, CompositionRule> rules = rules(teams);
    Map<String, List<Membership>> present =
        memberships.inTeamsOn(rules.keySet(), today).stream()
            .collect(Collectors.groupingBy(Membership::teamId));
    return teams.stream().map(team -> warnings(team, today, rules, present)).toList();
  }

  private static List<CompositionWarning> warnings(
      Team team,
      LocalDate today,
      Map<String, CompositionRule> rules,
      Map<String, List<Membership>> present) {
    CompositionRule rule = rules.get(team.id());
    if (rule == null || !team.isActiveOn(today)) return List.of();
    return new Composition(rule, present.getOrDefault(team.id(), List.of())).warnings();
  }

  /** The rule that holds for each team, by the team's id; none for those without. */
  Map<String, CompositionRule> rules(List<Team> teams) {
    List<String> areas =
        teams.stream().map(Team::areaPath).flatMap(List::stream).distinct().toList();
    List<CompositionRule> inAreas =
        mongo.find(Batches.of(Criteria.where("areaId").in(areas)), CompositionRule.class);
    var holding = new HashMap<String, CompositionRule>();
    for (Team team : teams)
      inAreas.stream()
          .filter(rule -> rule.isFor(team))
          .max(nearestTo(team))
          .ifPresent(rule -> holding.put(team.id(), rule));
    return holding;
  }

  private static Comparator<CompositionRule> nearestTo(Team team) {
    return Comparator.comparingInt((CompositionRule rule) -> team.areaPath().indexOf(rule.areaId()))
        .thenComparing(rule -> rule.kindCode() != null);
  }
}
