package vn.tungnha.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Listing;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Transactions;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldFilters;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.platform.field.FieldOrders;
import vn.tungnha.platform.field.FieldReferences;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.FieldValues;

/**
 * The only way to teams, their kinds and rules: authorises, then acts. Organisers of an area found,
 * amend and disband its teams; everybody with a role there may read them, partners may not.
 */
@Service
public class Teams {
  private final TeamRepository teams;
  private final TeamKinds kinds;
  private final Compositions compositions;
  private final Rosters rosters;
  private final Areas areas;
  private final FieldSets fieldSets;
  private final FieldReferences references;
  private final Transactions transactions;
  private final Clock clock;

  Teams(
      TeamRepository teams,
      TeamKinds kinds,
      Compositions compositions,
      Rosters rosters,
      Areas areas,
      FieldSets fieldSets,
      FieldReferences references,
      Transactions transactions,
      Clock clock) {
    this.teams = teams;
    this.kinds = kinds;
    this.compositions = compositions;
    this.rosters = rosters;
    this.areas = areas;
    this.fieldSets = fieldSets;
    this.references = references;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Every kind, by code. */
  public List<TeamKind> kinds() {
    return kinds.all();
  }

  /** The kind with this code; else {@code NOT_FOUND}. */
  public TeamKind kind(String code) {
    return kinds.require(code);
  }

  /** The team if the actor may see it; else {@code NOT_FOUND}. */
  public Team require(Actor actor, String id) {
    return find(actor, id).orElseThrow(Problem::notFound);
  }

  /** Refuses a team that the actor does not see with {@code NOT_FOUND}. */
  public void requireVisible(Actor actor, String id) {
    if (teams.place(id).filter(place -> TeamPolicy.maySee(actor, place)).isEmpty())
      throw Problem.notFound();
  }

  /** The team if the actor may see it. */
  public Optional<Team> find(Actor actor, String id) {
    return teams.find(actor, id);
  }

  /** Those of the teams that the actor may see, by id; one query. */
  public Map<String, Team> visible(Actor actor, Collection<String> ids) {
    return teams.all(actor, ids);
  }

  /** The teams the actor may see; active ones unless the filter says otherwise. */
  public Connection<Team> list(
      Actor actor, @Nullable TeamFilter filter, TeamOrder order, PageRequest page) {
    return list(actor, filter, order, null, page);
  }

  /** The same in the order of a custom field, if one is given; then the filter names the kind. */
  public Connection<Team> list(
      Actor actor,
      @Nullable TeamFilter filter,
      TeamOrder order,
      @Nullable FieldOrder orderByField,
      PageRequest page) {
    TeamFilter wanted = filter == null ? TeamFilter.ACTIVE : filter;
    Criteria values =
        wanted.fields() == null
            ? new Criteria()
            : FieldFilters.criteria(fieldsOf(wanted), wanted.fields(), "filter", "fields");
    Listing listing =
        orderByField == null
            ? order.listing()
            : FieldOrders.listing(fieldsOf(wanted), orderByField, "orderByField");
    return teams.page(actor, wanted, values, listing, page);
  }

  private List<FieldDefinition> fieldsOf(TeamFilter filter) {
    if (filter.kind() == null)
      throw Problem.of(ProblemCode.REQUIRED, "team.fieldsNeedKind").at("filter", "kind");
    return fieldSets.everOfTeams(filter.kind());
  }

  /** Makes the next version of a kind's custom fields. */
  FieldSet defineFields(Actor actor, FieldSetInput.OfTeams input) {
    kinds.require(input.kind(), "kind");
    return fieldSets.defineOfTeams(actor, input);
  }

  /** What would be defined, not stored: of members with no kind. */
  FieldSetProposal proposeFields(Actor actor, @Nullable String kind, List<FieldDefinition> fields) {
    if (kind != null) kinds.require(kind, "kind");
    return fieldSets.propose(actor, kind, fields);
  }

  /** Founds a team; the same again answers with what is stored. */
  public Team found(Actor actor, TeamInput.Found input) {
    return found(actor, input, null);
  }

  /**
   * Founds a team.
   *
   * @param source where it and its decision were read; null: entered by hand
   */
  public Team found(Actor actor, TeamInput.Found input, @Nullable Source source) {
    Team team = draft(actor, input, source);
    return transactions.inOne(() -> insertOnce(team, input));
  }

  /**
   * The team as {@link #found} would store it; refuses what it refuses.
   *
   * @param source where it and its decision were read; null: entered by hand
   */
  public Team draft(Actor actor, TeamInput.Found input, @Nullable Source source) {
    Team outline = outline(actor, input, source);
    FieldSet fields = fieldSets.ofTeams(outline.kindCode());
    List<FieldValue> values = FieldValues.check(fields.fields(), input.values(), "values");
    return outline.filled(fields, references.check(actor, values, List.of(), "values"));
  }

  /** The same without custom values, which are not looked at. */
  public Team outline(Actor actor, TeamInput.Found input) {
    return outline(actor, input, null);
  }

  private Team outline(Actor actor, TeamInput.Found input, @Nullable Source source) {
    Ids.check("tea", input.id(), "id");
    TeamKind kind = kinds.require(input.kind(), "kind");
    Area area = areas.require(input.areaId(), "areaId");
    TeamPolicy.requireOrganiser(actor, area.path(), "areaId");
    requireFits(kind, area);
    return Team.founded(
        input,
        nameOf(input, kind, area),
        area.path(),
        Decision.of(input.decision(), source),
        Channel.all(input.channels()),
        source,
        clock.instant());
  }

  private static void requireFits(TeamKind kind, Area area) {
    if (area.level().compareTo(kind.level()) < 0)
      throw Problem.of(ProblemCode.INVALID_VALUE, "team.areaTooWide", kind.title(), area.name())
          .at("areaId");
  }

  private static String nameOf(TeamInput.Found input, TeamKind kind, Area area) {
    if (input.name() != null && !input.name().isBlank()) return Names.check(input.name(), "name");
    String place = area.name();
    return kind.title() + " " + place.substring(0, 1).toLowerCase(Locale.ROOT) + place.substring(1);
  }

  private Team insertOnce(Team team, TeamInput.Found input) {
    Team stored = teams.stored(team.id());
    return stored == null
        ? teams.insert(team)
        : Fingerprint.replayed(stored, stored.origin(), input);
  }

  /** Name, decision, channels and values; null stays as it is, and so do values not given. */
  public Team amend(Actor actor, TeamInput.Amend input) {
    return transactions.inOne(() -> amended(actor, input));
  }

  private Team amended(Actor actor, TeamInput.Amend input) {
    Team team = expected(actor, input.teamId(), input.expectedVersion());
    return teams.save(
        filled(actor, team, input.values())
            .amended(
                input.name() == null ? team.name() : Names.check(input.name(), "name"),
                input.decision() == null ? team.decision() : Decision.of(input.decision(), null),
                input.channels() == null ? team.channels() : Channel.all(input.channels())));
  }

  /** Values given anew follow the newest fields; without any the team keeps its version. */
  private Team filled(Actor actor, Team team, @Nullable List<FieldValueInput> given) {
    if (given == null) return team;
    FieldSet fields = fieldSets.ofTeams(team.kindCode());
    List<FieldValue> values = FieldValues.merge(fields.fields(), team.values(), given, "values");
    return team.filled(fields, references.check(actor, values, team.values(), "values"));
  }

  /** The team stops on a day, and every membership with it. */
  public Team disband(Actor actor, TeamInput.Disband input) {
    return transactions.inOne(() -> disbanded(actor, input));
  }

  private Team disbanded(Actor actor, TeamInput.Disband input) {
    Team team = expected(actor, input.teamId(), input.expectedVersion());
    requireStops(team, input.on());
    Roster roster = rosters.of(team);
    return rosters.keep(roster, roster.disband(input.on(), Days.today(clock))).team();
  }

  private static void requireStops(Team team, LocalDate on) {
    if (team.disbandedOn() != null)
      throw Problem.of(ProblemCode.WRONG_STATE, "team.disbanded", team.name(), team.disbandedOn());
    if (team.foundedOn() != null && !on.isAfter(team.foundedOn()))
      throw Problem.of(
              ProblemCode.INVALID_PERIOD, "team.stopsBeforeFounded", team.name(), team.foundedOn())
          .at("on");
  }

  private Team expected(Actor actor, String teamId, int expectedVersion) {
    Team team = find(actor, teamId).orElseThrow(() -> Problem.notFound().at("teamId"));
    TeamPolicy.requireOrganiser(actor, team.areaPath());
    if (team.version() != expectedVersion)
      throw Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(team);
    return team;
  }

  /** Sets the rule for a kind in an area and below it, in place of the one before. */
  public CompositionRule rule(Actor actor, CompositionRule rule) {
    Area area = areas.require(rule.areaId(), "areaId");
    TeamPolicy.requireOrganiser(actor, area.path(), "areaId");
    if (rule.kindCode() != null) kinds.require(rule.kindCode(), "kindCode");
    if (!rule.hasSaneBounds()) throw Problem.of(ProblemCode.INVALID_VALUE).at("maxMembers");
    return compositions.set(rule);
  }
}
