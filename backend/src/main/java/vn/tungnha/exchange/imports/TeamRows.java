package vn.tungnha.exchange.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.exchange.cells.CellWords;
import vn.tungnha.outcome.OutcomeFilter;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.session.Sessions;
import vn.tungnha.team.Decision;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamBatches;
import vn.tungnha.team.TeamInput;
import vn.tungnha.team.TeamKind;
import vn.tungnha.team.Teams;

/** Rows that are teams, known by kind, name and area. A blank cell leaves what is there. */
@Component
class TeamRows implements RowKind {
  private static final List<String> PROPERTIES =
      List.of("kind", "name", "area", "decisionNumber", "decisionDate", "decisionIssuer");
  private static final List<String> KEY = List.of("kind", "name", "area");

  private final Teams teams;
  private final TeamBatches batches;
  private final Campaigns campaigns;
  private final Sessions sessions;
  private final Outcomes outcomes;
  private final Areas areas;
  private final ImportStore store;
  private final Messages messages;
  private final Clock clock;

  TeamRows(
      Teams teams,
      TeamBatches batches,
      Campaigns campaigns,
      Sessions sessions,
      Outcomes outcomes,
      Areas areas,
      ImportStore store,
      Messages messages,
      Clock clock) {
    this.teams = teams;
    this.batches = batches;
    this.campaigns = campaigns;
    this.sessions = sessions;
    this.outcomes = outcomes;
    this.areas = areas;
    this.store = store;
    this.messages = messages;
    this.clock = clock;
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
  public List<String> required() {
    return List.of("kind", "name");
  }

  @Override
  public List<List<String>> naturalKeys() {
    return List.of(KEY);
  }

  private record Read(
      ImportRow row,
      RowErrors errors,
      TeamInput.@Nullable Found founding,
      @Nullable Team draft,
      @Nullable String key) {}

  @Override
  public List<Plan> plan(Actor actor, Import of, List<ImportRow> rows) {
    AreaFinder places = new AreaFinder(areas.require(of.areaId()), areas, Days.today(clock));
    List<Read> read = rows.stream().map(row -> read(actor, of, places, row)).toList();
    Set<String> taken =
        new HashSet<>(
            store.earlierKeys(
                of.id(),
                rows.getFirst().row(),
                read.stream().map(Read::key).filter(Objects::nonNull).toList()));
    List<String> names =
        read.stream().map(Read::draft).filter(Objects::nonNull).map(Team::name).toList();
    Map<String, List<Team>> known =
        batches.teamsNamed(actor, names).stream()
            .filter(team -> team.isActiveOn(Days.today(clock)))
            .collect(Collectors.groupingBy(TeamRows::key));
    return read.stream().map(one -> plan(actor, one, taken, known)).toList();
  }

  private Read read(Actor actor, Import of, AreaFinder places, ImportRow row) {
    RowErrors errors = new RowErrors(messages, of);
    Area area = errors.attempt(() -> places.find(of.said(row, "area")));
    String kind = errors.attempt(() -> kind(of.said(row, "kind")));
    // in a holder: no day and a refused one are told apart by the errors
    List<LocalDate> day = new ArrayList<>();
    errors.attempt(
        () -> {
          LocalDate said = CellWords.day(of.said(row, "decisionDate"), "decisionDate");
          return said != null && day.add(said);
        });
    if (area == null || kind == null) return new Read(row, errors, null, null, null);
    TeamInput.Found founding =
        new TeamInput.Found(
            row.recordId("tea"),
            kind,
            of.said(row, "name"),
            area.id(),
            new TeamInput.DecisionInput(
                of.said(row, "decisionNumber"),
                day.isEmpty() ? null : day.getFirst(),
                of.said(row, "decisionIssuer")),
            null,
            null,
            null);
    if (founding.name() == null || founding.name().isEmpty())
      errors.add(Problem.of(ProblemCode.REQUIRED).at("name"));
    Team draft = errors.attempt(() -> teams.draft(actor, founding));
    return new Read(row, errors, founding, draft, draft == null ? null : key(draft));
  }

  private static String key(Team team) {
    return String.join("\n", team.kindCode(), team.nameKey(), team.areaId());
  }

  private String kind(String cell) {
    if (cell.isEmpty()) throw Problem.of(ProblemCode.REQUIRED).at("kind");
    String word = Texts.fold(cell);
    return teams.kinds().stream()
        .filter(
            kind ->
                Texts.fold(kind.code()).equals(word)
                    || Texts.fold(kind.name().vi()).equals(word)
                    || Texts.fold(kind.name().en()).equals(word)
                    || Texts.fold(kind.title()).equals(word))
        .map(TeamKind::code)
        .findFirst()
        .orElseThrow(
            () -> Problem.of(ProblemCode.INVALID_VALUE, "exchange.unknownWord", cell).at("kind"));
  }

  private Plan plan(Actor actor, Read one, Set<String> taken, Map<String, List<Team>> known) {
    String key = one.key();
    if (key != null && !taken.add(key))
      one.errors().add(ProblemCode.INVALID_VALUE, "name", "sameKeyBefore");
    List<Team> same = key == null ? List.of() : known.getOrDefault(key, List.of());
    if (same.size() > 1) one.errors().add(ProblemCode.INVALID_VALUE, "name", "severalKnown");
    TeamInput.Found founding = one.founding();
    Team draft = one.draft();
    if (!one.errors().isEmpty() || founding == null || draft == null)
      return Plan.failed(one.row(), key, one.errors().all());
    return same.isEmpty()
        ? create(actor, one, founding)
        : change(actor, one, draft, same.getFirst());
  }

  private Plan create(Actor actor, Read one, TeamInput.Found founding) {
    return new Plan(
        one.row(),
        RowOutcome.CREATE,
        List.of(),
        one.key(),
        () -> {
          Team founded = teams.found(actor, founding);
          return new RowDone(founded.id(), true, founded.version(), Map.of(), null);
        });
  }

  private Plan change(Actor actor, Read one, Team draft, Team known) {
    Map<String, String> said = decision(draft.decision());
    Map<String, String> before = new HashMap<>(decision(known.decision()));
    boolean same =
        draft.name().equals(known.name())
            && said.entrySet().stream()
                .allMatch(
                    e -> e.getValue().isEmpty() || e.getValue().equals(before.get(e.getKey())));
    if (same) return new Plan(one.row(), RowOutcome.UNCHANGED, List.of(), one.key(), null);
    Map<String, String> after = new HashMap<>(before);
    said.forEach(
        (property, value) -> after.merge(property, value, (is, s) -> s.isEmpty() ? is : s));
    before.put("name", known.name());
    after.put("name", draft.name());
    return new Plan(
        one.row(),
        RowOutcome.UPDATE,
        List.of(),
        one.key(),
        () -> {
          Team amended = amend(actor, known.id(), known.version(), after);
          return new RowDone(amended.id(), false, amended.version(), before, null);
        });
  }

  private static Map<String, String> decision(@Nullable Decision decision) {
    if (decision == null)
      return Map.of("decisionNumber", "", "decisionDate", "", "decisionIssuer", "");
    return Map.of(
        "decisionNumber", Objects.requireNonNullElse(decision.number(), ""),
        "decisionDate", Objects.toString(decision.date(), ""),
        "decisionIssuer", Objects.requireNonNullElse(decision.issuer(), ""));
  }

  private Team amend(Actor actor, String id, int version, Map<String, String> to) {
    String day = to.getOrDefault("decisionDate", "");
    return teams.amend(
        actor,
        new TeamInput.Amend(
            id,
            version,
            to.get("name"),
            new TeamInput.DecisionInput(
                to.get("decisionNumber"),
                day.isEmpty() ? null : LocalDate.parse(day),
                to.get("decisionIssuer")),
            null,
            null));
  }

  @Override
  public RowUndo undo(Actor actor, RowDone done) {
    if (!done.created()) {
      amend(actor, done.recordId(), done.version(), done.before());
      return RowUndo.RESTORED;
    }
    if (works(actor, done.recordId())) return RowUndo.KEPT;
    batches.takeBackTeam(actor, done.recordId(), done.version());
    return RowUndo.REMOVED;
  }

  /** Whether anything has been planned or done with the team. */
  private boolean works(Actor actor, String teamId) {
    OutcomeFilter ofTeam = new OutcomeFilter(null, null, teamId, null, null, null);
    return campaigns.haveTeam(teamId)
        || sessions.haveTeam(teamId)
        || !outcomes.page(actor, ofTeam, new PageRequest(1, null)).nodes().isEmpty();
  }
}
