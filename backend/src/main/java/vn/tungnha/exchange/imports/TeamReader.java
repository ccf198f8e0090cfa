package vn.tungnha.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.exchange.cells.CellWords;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.team.FieldSets;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamInput;
import vn.tungnha.team.TeamKind;
import vn.tungnha.team.Teams;

/** Reads rows as teams: what they would be, and how they are known. */
@Component
class TeamReader {
  private final Teams teams;
  private final FieldSets fieldSets;
  private final RowTools tools;

  TeamReader(Teams teams, FieldSets fieldSets, RowTools tools) {
    this.teams = teams;
    this.fieldSets = fieldSets;
    this.tools = tools;
  }

  List<Reading<TeamInput.Found, Team>> read(
      Actor actor, Import of, List<ImportRow> rows, List<FieldDefinition> fields) {
    AreaFinder places = tools.places(of);
    RowValues values = tools.values(actor, of, rows, fields, places);
    return rows.stream().map(row -> read(actor, of, row, fields, places, values)).toList();
  }

  private Reading<TeamInput.Found, Team> read(
      Actor actor,
      Import of,
      ImportRow row,
      List<FieldDefinition> fields,
      AreaFinder places,
      RowValues cells) {
    RowErrors errors = tools.errors(of, fields);
    Area area = errors.attempt(() -> places.find(of.said(row, "area")));
    String kind = errors.attempt(() -> kind(of.said(row, "kind")));
    Optional<LocalDate> day =
        errors.attempt(
            () -> Optional.ofNullable(CellWords.day(of.said(row, "decisionDate"), "decisionDate")));
    if (area == null || kind == null) return Reading.unreadable(row, errors);
    String name = of.said(row, "name");
    if (name.isEmpty()) errors.add(Problem.of(ProblemCode.REQUIRED).at("name"));
    TeamInput.Found founding =
        new TeamInput.Found(
            row.recordId("tea"),
            kind,
            name,
            area.id(),
            new TeamInput.DecisionInput(
                of.said(row, "decisionNumber"),
                day == null ? null : day.orElse(null),
                of.said(row, "decisionIssuer")),
            null,
            null,
            cells.of(row, fieldSets.ofTeams(kind).fields(), errors));
    Team draft = errors.attempt(() -> teams.outline(actor, founding));
    return new Reading<>(
        row,
        errors,
        founding,
        draft,
        founding.values() == null ? List.of() : founding.values(),
        draft == null ? null : key(draft));
  }

  private String kind(String cell) {
    if (cell.isEmpty()) throw Problem.of(ProblemCode.REQUIRED).at("kind");
    String word = Texts.fold(cell);
    return teams.kinds().stream()
        .filter(kind -> isCalled(kind, word))
        .map(TeamKind::code)
        .findFirst()
        .orElseThrow(
            () -> Problem.of(ProblemCode.INVALID_VALUE, "exchange.unknownWord", cell).at("kind"));
  }

  private static boolean isCalled(TeamKind kind, String word) {
    return Texts.fold(kind.code()).equals(word)
        || Texts.fold(kind.name().vi()).equals(word)
        || Texts.fold(kind.name().en()).equals(word)
        || Texts.fold(kind.title()).equals(word);
  }

  /** By which teams are told apart. */
  static String key(Team team) {
    return String.join("\n", team.kindCode(), team.nameKey(), team.areaId());
  }
}
