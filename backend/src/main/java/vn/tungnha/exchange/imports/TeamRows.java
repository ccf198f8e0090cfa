package vn.tungnha.exchange.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldValues;
import vn.tungnha.team.FieldSets;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamBatches;
import vn.tungnha.team.TeamInput;
import vn.tungnha.team.Teams;

/** Rows that are teams, known by kind, name and area. A blank cell leaves what is there. */
@Component
class TeamRows implements RowKind {
  private static final List<String> PROPERTIES =
      List.of("kind", "name", "area", "decisionNumber", "decisionDate", "decisionIssuer");
  private static final List<String> KEY = List.of("kind", "name", "area");

  private final Teams teams;
  private final TeamBatches batches;
  private final FieldSets fieldSets;
  private final TeamUse use;
  private final TeamReader reader;
  private final RowTools tools;

  TeamRows(
      Teams teams,
      TeamBatches batches,
      FieldSets fieldSets,
      TeamUse use,
      TeamReader reader,
      RowTools tools) {
    this.teams = teams;
    this.batches = batches;
    this.fieldSets = fieldSets;
    this.use = use;
    this.reader = reader;
    this.tools = tools;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.TEAMS;
  }

  @Override
  public List<String> properties() {
    return PROPERTIES;
  }

  @Override
  public List<FieldDefinition> fields() {
    return fieldSets.newestOfTeams().stream().filter(field -> !field.retired()).toList();
  }

  @Override
  public List<String> required() {
    return List.of("kind", "name");
  }

  @Override
  public List<List<String>> naturalKeys() {
    return List.of(KEY);
  }

  @Override
  public List<Plan> plan(Actor actor, Import of, List<ImportRow> rows) {
    List<Reading<TeamInput.Found, Team>> read = reader.read(actor, of, rows, fields());
    List<String> names =
        read.stream().map(Reading::draft).filter(Objects::nonNull).map(Team::name).toList();
    Map<String, List<Team>> records =
        batches.teamsNamed(actor, names).stream()
            .filter(team -> team.isActiveOn(tools.today()))
            .collect(Collectors.groupingBy(TeamReader::key));
    Known<Team> known = tools.known(of, read, records);
    return read.stream().map(one -> plan(actor, one, known.of(one))).toList();
  }

  private Plan plan(Actor actor, Reading<TeamInput.Found, Team> one, @Nullable Team known) {
    TeamInput.Found founding = one.input();
    Team draft = one.draft();
    if (!one.errors().isEmpty() || founding == null || draft == null) return one.refused();
    List<FieldDefinition> fields = fieldSets.ofTeams(draft.kindCode()).fields();
    return known == null
        ? create(actor, one, founding, fields)
        : change(actor, one, draft, known, fields);
  }

  private Plan create(
      Actor actor,
      Reading<TeamInput.Found, Team> one,
      TeamInput.Found founding,
      List<FieldDefinition> fields) {
    one.errors().attempt(() -> FieldValues.check(fields, one.values(), "values"));
    if (!one.errors().isEmpty()) return one.refused();
    return one.plan(
        RowOutcome.CREATE,
        () -> {
          Team founded = teams.found(actor, founding);
          return RowDone.created(founded.id(), founded.version());
        });
  }

  private Plan change(
      Actor actor,
      Reading<TeamInput.Found, Team> one,
      Team draft,
      Team known,
      List<FieldDefinition> fields) {
    ValueChange values =
        one.errors().attempt(() -> ValueChange.of(fields, known.values(), one.values()));
    if (values == null) return one.refused();
    TeamChange change = TeamChange.of(known, draft, values);
    if (change.isNone()) return one.unchanged();
    return one.plan(
        RowOutcome.UPDATE,
        () -> {
          Team amended = teams.amend(actor, change.input());
          return RowDone.changed(amended.id(), amended.version(), change.before(), values, null);
        });
  }

  @Override
  public RowUndo undo(Actor actor, RowDone done) {
    if (!done.created()) {
      teams.amend(actor, TeamChange.back(done));
      return RowUndo.RESTORED;
    }
    if (use.of(actor, done.recordId())) return RowUndo.KEPT;
    batches.takeBackTeam(actor, done.recordId(), done.version());
    return RowUndo.REMOVED;
  }
}
