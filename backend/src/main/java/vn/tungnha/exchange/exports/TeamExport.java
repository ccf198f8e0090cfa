package vn.tungnha.exchange.exports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.exchange.Wording;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.team.Decision;
import vn.tungnha.team.FieldSets;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamFilter;
import vn.tungnha.team.TeamKind;
import vn.tungnha.team.TeamOrder;
import vn.tungnha.team.Teams;

@Component
class TeamExport implements ExportList {
  private final ListParts lists;
  private final Teams teams;
  private final FieldSets fieldSets;

  TeamExport(ListParts lists, Teams teams, FieldSets fieldSets) {
    this.lists = lists;
    this.teams = teams;
    this.fieldSets = fieldSets;
  }

  @Override
  public String name() {
    return "teams";
  }

  @Override
  public Set<String> parameters() {
    return Set.of(
        "areaId", "kind", "search", "includeDisbanded", "orderBy", "fields", "orderByField");
  }

  @Override
  public Export<Team> open(Actor actor, ListQuery query, Wording wording) {
    TeamFilter filter =
        new TeamFilter(
            query.text("areaId"),
            query.text("kind"),
            query.text("search"),
            query.flag("includeDisbanded"),
            query.fields());
    TeamOrder order =
        Objects.requireNonNullElse(query.one("orderBy", TeamOrder.class), TeamOrder.NAME);
    FieldOrder byField = query.orderByField();
    List<FieldDefinition> fields = fieldSets.everOfTeams(filter.kind());
    Rows<Team> rows =
        Rows.paged(page -> teams.list(actor, filter, order, byField, page), Function.identity());
    List<String> words =
        new FilterWords(lists, actor, wording)
            .area(filter.areaId())
            .add("kind", filter.kind() == null ? null : kindName(filter.kind(), wording))
            .add("search", filter.search())
            .flag("includeDisbanded", filter.includeDisbanded())
            .fields(fields, filter.fields(), byField)
            .parts();
    return new Export<>(
        wording.say("teams"),
        words,
        rows,
        columns(wording),
        new CustomColumns<>(actor, wording, fields, lists.names(), team -> kept(actor, team)));
  }

  private String kindName(String code, Wording wording) {
    return teams.kinds().stream()
        .filter(kind -> kind.code().equals(code))
        .map(TeamKind::name)
        .map(wording::said)
        .findFirst()
        .orElseThrow(() -> Problem.notFound().at("kind"));
  }

  private Columns<Team> columns(Wording wording) {
    return new Columns<Team>(wording)
        .add("kind", team -> kindName(team.kindCode(), wording))
        .add("name", Team::name)
        .add("area", team -> lists.label(team.areaId(), wording))
        .add("decisionNumber", team -> decided(team, Decision::number))
        .add("decisionDate", team -> decided(team, Decision::date))
        .add("decisionIssuer", team -> decided(team, Decision::issuer))
        .add("foundedOn", Team::foundedOn)
        .add("disbandedOn", Team::disbandedOn)
        .add("leader", team -> team.leader() == null ? null : team.leader().fullName())
        .add("memberCount", Team::memberCount)
        .add("id", Team::id);
  }

  private static @Nullable Object decided(Team team, Function<Decision, @Nullable Object> part) {
    return team.decision() == null ? null : part.apply(team.decision());
  }

  private CustomColumns.Kept kept(Actor actor, Team team) {
    return new CustomColumns.Kept(
        fieldSets.of(team), team.values(), actor.seesPersonal(team.areaPath()));
  }
}
