package vn.tungnha.exchange.imports;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.tungnha.exchange.cells.CellWords;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberContact;
import vn.tungnha.team.MemberInput;
import vn.tungnha.team.Members;
import vn.tungnha.team.Membership;
import vn.tungnha.team.MembershipInput;
import vn.tungnha.team.MembershipRole;
import vn.tungnha.team.Memberships;
import vn.tungnha.team.Representing;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamBatches;
import vn.tungnha.team.Teams;

/**
 * Rows that are people. A blank cell leaves what is there; where a known person lives and what they
 * are in a team they are in already is not changed by a file, but refused when it says otherwise.
 */
@Component
class MemberRows implements RowKind {
  private static final List<String> PROPERTIES =
      List.of("fullName", "phone", "note", "area", "team", "role", "representing", "from");

  private final Members members;
  private final Memberships memberships;
  private final Teams teams;
  private final TeamBatches batches;
  private final Areas areas;
  private final ImportStore store;
  private final CellWords words;
  private final Messages messages;
  private final Clock clock;

  MemberRows(
      Members members,
      Memberships memberships,
      Teams teams,
      TeamBatches batches,
      Areas areas,
      ImportStore store,
      CellWords words,
      Messages messages,
      Clock clock) {
    this.members = members;
    this.memberships = memberships;
    this.teams = teams;
    this.batches = batches;
    this.areas = areas;
    this.store = store;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.MEMBERS;
  }

  @Override
  public List<String> properties() {
    return PROPERTIES;
  }

  @Override
  public List<String> required() {
    return List.of("fullName");
  }

  @Override
  public List<List<String>> naturalKeys() {
    return List.of(List.of("phone"), List.of("fullName", "area"));
  }

  @Override
  public List<Plan> plan(Actor actor, Import of, List<ImportRow> rows) {
    return new Chunk(actor, of, rows).plans();
  }

  /** One row read: the person it says, as they would be stored, and the team they join. */
  private record Read(
      ImportRow row,
      RowErrors errors,
      MemberInput.@Nullable Add add,
      @Nullable Member draft,
      @Nullable String key) {}

  private final class Chunk {
    private final Actor actor;
    private final Import of;
    private final LocalDate today = Days.today(clock);
    private final AreaFinder places;
    private final Map<String, List<Team>> teamsByName;
    private final List<Read> read;
    private final Map<String, List<Member>> known;
    private final Map<String, List<Membership>> present;
    private final Set<String> taken;

    Chunk(Actor actor, Import of, List<ImportRow> rows) {
      this.actor = actor;
      this.of = of;
      this.places = new AreaFinder(areas.require(of.areaId()), areas, today);
      this.teamsByName = teamsSaid(rows);
      this.read = rows.stream().map(this::read).toList();
      this.known = known();
      this.present =
          memberships.ofMembers(
              actor, known.values().stream().flatMap(List::stream).map(Member::id).toList());
      this.taken =
          new HashSet<>(
              store.earlierKeys(
                  of.id(),
                  rows.getFirst().row(),
                  read.stream().map(Read::key).filter(Objects::nonNull).toList()));
    }

    private Map<String, List<Team>> teamsSaid(List<ImportRow> rows) {
      Set<String> said =
          rows.stream()
              .map(row -> of.said(row, "team"))
              .filter(name -> !name.isEmpty())
              .collect(Collectors.toSet());
      if (said.isEmpty()) return Map.of();
      Map<String, List<Team>> found =
          batches.teamsNamed(actor, said).stream()
              .collect(Collectors.groupingBy(team -> Texts.fold(team.name())));
      Map<String, List<Team>> all = new HashMap<>(found);
      teams.visible(actor, said).forEach((id, team) -> all.put(id, List.of(team)));
      return all;
    }

    private Read read(ImportRow row) {
      RowErrors errors = new RowErrors(messages, of);
      Area area = errors.attempt(() -> places.find(of.said(row, "area")));
      if (area == null) return new Read(row, errors, null, null, null);
      Joining joining = errors.attempt(() -> joining(row, area));
      MembershipInput membership = joining == null ? null : joining.input();
      MemberInput.Add add =
          new MemberInput.Add(
              row.recordId("mem"),
              of.said(row, "fullName"),
              area.id(),
              orNull(of.said(row, "phone")),
              orNull(of.said(row, "note")),
              membership,
              null);
      Member draft = errors.attempt(() -> members.draft(actor, add));
      return new Read(row, errors, add, draft, draft == null ? null : key(draft, errors));
    }

    private @Nullable String key(Member draft, RowErrors errors) {
      if (of.naturalKey().contains("fullName")) return draft.fullName() + "\n" + draft.areaId();
      String phone = draft.contact().phone();
      if (phone == null) errors.add(ProblemCode.REQUIRED, "phone", "keyMissing");
      return phone;
    }

    private Map<String, List<Member>> known() {
      List<Member> drafts = read.stream().map(Read::draft).filter(Objects::nonNull).toList();
      if (of.naturalKey().contains("fullName"))
        return batches
            .named(
                actor,
                drafts.stream().map(Member::fullName).distinct().toList(),
                drafts.stream().map(Member::areaId).distinct().toList())
            .stream()
            .collect(Collectors.groupingBy(m -> m.fullName() + "\n" + m.areaId()));
      List<String> phones =
          drafts.stream()
              .map(draft -> draft.contact().phone())
              .filter(Objects::nonNull)
              .distinct()
              .toList();
      return batches.withPhones(actor, phones).stream()
          .collect(Collectors.groupingBy(m -> Objects.requireNonNull(m.contact().phone())));
    }

    List<Plan> plans() {
      return read.stream().map(this::plan).toList();
    }

    private Plan plan(Read one) {
      String key = one.key();
      if (key != null && !taken.add(key))
        one.errors().add(ProblemCode.INVALID_VALUE, of.naturalKey().getFirst(), "sameKeyBefore");
      List<Member> same = key == null ? List.of() : known.getOrDefault(key, List.of());
      if (same.size() > 1)
        one.errors().add(ProblemCode.INVALID_VALUE, of.naturalKey().getFirst(), "severalKnown");
      MemberInput.Add add = one.add();
      Member draft = one.draft();
      if (!one.errors().isEmpty() || add == null || draft == null)
        return Plan.failed(one.row(), key, one.errors().all());
      if (same.isEmpty()) return create(one, add);
      return change(one, add, draft, same.getFirst());
    }

    private Plan create(Read one, MemberInput.Add add) {
      return new Plan(
          one.row(),
          RowOutcome.CREATE,
          List.of(),
          one.key(),
          () -> {
            Member added = members.add(actor, add);
            return new RowDone(added.id(), true, added.version(), Map.of(), null);
          });
    }

    private Plan change(Read one, MemberInput.Add add, Member draft, Member known) {
      if (!draft.areaId().equals(known.areaId()) && !of.said(one.row(), "area").isEmpty())
        one.errors()
            .add(ProblemCode.INVALID_VALUE, "area", "livesElsewhere", areas.label(known.areaId()));
      MembershipInput.Join join = join(one, add.membership(), known);
      if (!one.errors().isEmpty()) return Plan.failed(one.row(), one.key(), one.errors().all());
      Map<String, String> before = differences(draft, known);
      if (before.isEmpty() && join == null)
        return new Plan(one.row(), RowOutcome.UNCHANGED, List.of(), one.key(), null);
      return new Plan(
          one.row(),
          RowOutcome.UPDATE,
          List.of(),
          one.key(),
          () -> changed(draft, known, before, join));
    }

    private RowDone changed(
        Member draft,
        Member known,
        Map<String, String> before,
        MembershipInput.@Nullable Join join) {
      Member now = known;
      if (!before.isEmpty()) now = members.amend(actor, amendment(draft, known, before.keySet()));
      if (join != null) memberships.join(actor, join);
      return new RowDone(now.id(), false, now.version(), before, join == null ? null : join.id());
    }

    private MembershipInput.@Nullable Join join(
        Read one, @Nullable MembershipInput said, Member known) {
      if (said == null) return null;
      for (Membership membership : present.getOrDefault(known.id(), List.of())) {
        if (!membership.teamId().equals(said.teamId()) || !membership.covers(today)) continue;
        if (differs(one.row(), said, membership))
          one.errors().add(ProblemCode.INVALID_VALUE, "team", "membershipDiffers");
        return null;
      }
      return new MembershipInput.Join(one.row().recordId("mbs"), known.id(), said);
    }

    private boolean differs(ImportRow row, MembershipInput said, Membership is) {
      return (!of.said(row, "role").isEmpty() && said.role() != is.role())
          || (!of.said(row, "representing").isEmpty() && said.representing() != is.representing())
          || (said.from() != null && !said.from().equals(is.from()));
    }

    private Joining joining(ImportRow row, Area area) {
      String name = of.said(row, "team");
      if (name.isEmpty()) return new Joining(null);
      MembershipRole role = words.code(of.said(row, "role"), MembershipRole.class, "role");
      Representing whom =
          words.code(of.said(row, "representing"), Representing.class, "representing");
      LocalDate from = CellWords.day(of.said(row, "from"), "from");
      return new Joining(
          new MembershipInput(
              team(name, area).id(), role, whom == null ? Representing.OTHER : whom, from));
    }

    /** Of namesakes the one of the row's own area, else the only one around it. */
    private Team team(String name, Area area) {
      List<Team> named =
          teamsByName
              .getOrDefault(teamsByName.containsKey(name) ? name : Texts.fold(name), List.of())
              .stream()
              .filter(team -> team.isActiveOn(today) && team.areaPath().contains(of.areaId()))
              .toList();
      List<Team> here = named.stream().filter(t -> t.areaId().equals(area.id())).toList();
      List<Team> around =
          named.stream()
              .filter(t -> t.areaPath().contains(area.id()) || area.path().contains(t.areaId()))
              .toList();
      List<Team> meant = here.isEmpty() ? around.isEmpty() ? named : around : here;
      if (meant.size() == 1) return meant.getFirst();
      throw Problem.of(
              ProblemCode.NOT_FOUND,
              meant.isEmpty() ? "exchange.noTeam" : "exchange.severalTeams",
              name)
          .at("team");
    }
  }

  /** The team a row joins, or none. */
  private record Joining(@Nullable MembershipInput input) {}

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** What the row would change, as it is; blank cells change nothing. */
  private static Map<String, String> differences(Member draft, Member known) {
    Map<String, String> before = new HashMap<>();
    MemberContact said = draft.contact();
    MemberContact is = known.contact();
    if (!draft.fullName().equals(known.fullName())) before.put("fullName", known.fullName());
    if (said.phone() != null && !said.phone().equals(is.phone()))
      before.put("phone", Objects.requireNonNullElse(is.phone(), ""));
    if (said.note() != null && !said.note().equals(is.note()))
      before.put("note", Objects.requireNonNullElse(is.note(), ""));
    return before;
  }

  private static MemberInput.Amend amendment(Member draft, Member known, Set<String> changes) {
    return new MemberInput.Amend(
        known.id(),
        known.version(),
        changes.contains("fullName") ? draft.fullName() : null,
        changes.contains("phone") ? draft.contact().phone() : null,
        changes.contains("note") ? draft.contact().note() : null,
        null);
  }

  @Override
  public RowUndo undo(Actor actor, RowDone done) {
    if (done.created()) {
      batches.takeBackMember(actor, done.recordId(), done.version());
      return RowUndo.REMOVED;
    }
    if (done.membershipId() != null) batches.takeBackMembership(actor, done.membershipId());
    if (!done.before().isEmpty())
      members.amend(
          actor,
          new MemberInput.Amend(
              done.recordId(),
              done.version(),
              done.before().get("fullName"),
              done.before().get("phone"),
              done.before().get("note"),
              null));
    return RowUndo.RESTORED;
  }
}
