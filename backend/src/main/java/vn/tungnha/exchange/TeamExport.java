package vn.tungnha.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Problem;
import vn.tungnha.team.Decision;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamFilter;
import vn.tungnha.team.TeamKind;
import vn.tungnha.team.TeamOrder;
import vn.tungnha.team.Teams;

@Component
class TeamExport implements ExportList {
  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "name",
          "area",
          "decisionNumber",
          "decisionDate",
          "decisionIssuer",
          "foundedOn",
          "disbandedOn",
          "leader",
          "memberCount",
          "id");

  private final Teams teams;
  private final Areas areas;

  TeamExport(Teams teams, Areas areas) {
    this.teams = teams;
    this.areas = areas;
  }

  @Override
  public String name() {
    return "teams";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("areaId", "kind", "search", "includeDisbanded", "orderBy");
  }

  @Override
  public Export<Team> open(Actor actor, ListQuery query, Wording wording) {
    TeamFilter filter =
        new TeamFilter(
            query.text("areaId"),
            query.text("kind"),
            query.text("search"),
            query.flag("includeDisbanded"),
            null);
    TeamOrder order =
        Objects.requireNonNullElse(query.one("orderBy", TeamOrder.class), TeamOrder.NAME);
    return new Export<>(
        wording.say("teams"),
        words(filter, wording),
        COLUMNS.stream().map(column -> wording.say("column." + column)).toList(),
        page -> teams.list(actor, filter, order, page),
        rows -> rows.stream().map(team -> cells(team, wording)).toList());
  }

  private List<String> words(TeamFilter filter, Wording wording) {
    String disbanded = Boolean.TRUE.equals(filter.includeDisbanded()) ? "" : null;
    return new FilterWords(wording)
        .area(areas, filter.areaId())
        .add("kind", filter.kind() == null ? null : wording.in(kind(filter.kind()).name()))
        .add("search", filter.search())
        .add("includeDisbanded", disbanded)
        .parts();
  }

  private TeamKind kind(String code) {
    return teams.kinds().stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.notFound().at("kind"));
  }

  private List<@Nullable Object> cells(Team team, Wording wording) {
    Decision decision = team.decision();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(wording.in(kind(team.kindCode()).name()));
    cells.add(team.name());
    cells.add(areas.label(areas.require(team.areaId()), wording.locale()));
    cells.add(decision == null ? null : decision.number());
    cells.add(decision == null ? null : decision.date());
    cells.add(decision == null ? null : decision.issuer());
    cells.add(team.foundedOn());
    cells.add(team.disbandedOn());
    cells.add(team.leader() == null ? null : team.leader().fullName());
    cells.add(team.memberCount());
    cells.add(team.id());
    return cells;
  }
}
