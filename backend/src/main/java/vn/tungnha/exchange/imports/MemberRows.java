package vn.tungnha.exchange.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldValues;
import vn.tungnha.team.FieldSets;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberInput;
import vn.tungnha.team.Members;
import vn.tungnha.team.Membership;
import vn.tungnha.team.MembershipInput;
import vn.tungnha.team.Memberships;
import vn.tungnha.team.TeamBatches;

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
  private final TeamBatches batches;
  private final FieldSets fieldSets;
  private final MemberReader reader;
  private final RowTools tools;

  MemberRows(
      Members members,
      Memberships memberships,
      TeamBatches batches,
      FieldSets fieldSets,
      MemberReader reader,
      RowTools tools) {
    this.members = members;
    this.memberships = memberships;
    this.batches = batches;
    this.fieldSets = fieldSets;
    this.reader = reader;
    this.tools = tools;
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
  public List<FieldDefinition> fields() {
    return fieldSets.ofMembers().fields().stream().filter(field -> !field.retired()).toList();
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
    Joinings.Chunk joinings = reader.joinings(actor, of, rows);
    List<Reading<MemberInput.Add, Member>> read = reader.read(actor, of, rows, fields(), joinings);
    Map<String, List<Member>> records = records(actor, of, read);
    Known<Member> known = tools.known(of, read, records);
    Map<String, List<Membership>> present =
        memberships.ofMembers(
            actor, records.values().stream().flatMap(List::stream).map(Member::id).toList());
    return read.stream()
        .map(one -> plan(actor, of, one, known.of(one), joinings, present))
        .toList();
  }

  private Map<String, List<Member>> records(
      Actor actor, Import of, List<Reading<MemberInput.Add, Member>> read) {
    List<Member> drafts = read.stream().map(Reading::draft).filter(Objects::nonNull).toList();
    List<Member> found =
        of.naturalKey().contains("fullName")
            ? batches.named(
                actor,
                drafts.stream().map(Member::fullName).distinct().toList(),
                drafts.stream().map(Member::areaId).distinct().toList())
            : batches.withPhones(
                actor,
                drafts.stream()
                    .map(draft -> draft.contact().phone())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
    return found.stream()
        .collect(Collectors.groupingBy(one -> Objects.requireNonNull(MemberReader.key(of, one))));
  }

  private Plan plan(
      Actor actor,
      Import of,
      Reading<MemberInput.Add, Member> one,
      @Nullable Member known,
      Joinings.Chunk joinings,
      Map<String, List<Membership>> present) {
    MemberInput.Add add = one.input();
    Member draft = one.draft();
    if (!one.errors().isEmpty() || add == null || draft == null) return one.refused();
    return known == null
        ? create(actor, one, add)
        : change(actor, of, one, draft, known, joinings, present);
  }

  private Plan create(Actor actor, Reading<MemberInput.Add, Member> one, MemberInput.Add add) {
    one.errors()
        .attempt(() -> FieldValues.check(fieldSets.ofMembers().fields(), one.values(), "values"));
    if (!one.errors().isEmpty()) return one.refused();
    return one.plan(
        RowOutcome.CREATE,
        () -> {
          Member added = members.add(actor, add);
          return RowDone.created(added.id(), added.version());
        });
  }

  private Plan change(
      Actor actor,
      Import of,
      Reading<MemberInput.Add, Member> one,
      Member draft,
      Member known,
      Joinings.Chunk joinings,
      Map<String, List<Membership>> present) {
    if (!draft.areaId().equals(known.areaId()) && !of.said(one.row(), "area").isEmpty())
      one.errors()
          .add(
              ProblemCode.INVALID_VALUE,
              "area",
              "livesElsewhere",
              tools.areas().label(known.areaId()));
    MembershipInput said = Objects.requireNonNull(one.input()).membership();
    Optional<MembershipInput.Join> join =
        Optional.ofNullable(said)
            .map(
                in ->
                    one.errors()
                        .attempt(
                            () ->
                                joinings.join(
                                    one.row(),
                                    in,
                                    known.id(),
                                    present.getOrDefault(known.id(), List.of()))));
    ValueChange values =
        one.errors()
            .attempt(
                () -> ValueChange.of(fieldSets.ofMembers().fields(), known.values(), one.values()));
    if (!one.errors().isEmpty() || values == null) return one.refused();
    MemberChange change = MemberChange.of(known, draft, values);
    if (change.isNone() && join.isEmpty()) return one.unchanged();
    return one.plan(RowOutcome.UPDATE, () -> changed(actor, change, join.orElse(null)));
  }

  private RowDone changed(Actor actor, MemberChange change, MembershipInput.@Nullable Join join) {
    Member now = change.isNone() ? change.known() : members.amend(actor, change.input());
    if (join != null) memberships.join(actor, join);
    return RowDone.changed(
        now.id(), now.version(), change.before(), change.values(), join == null ? null : join.id());
  }

  @Override
  public RowUndo undo(Actor actor, RowDone done) {
    if (done.created()) {
      batches.takeBackMember(actor, done.recordId(), done.version());
      return RowUndo.REMOVED;
    }
    if (done.membershipId() != null) batches.takeBackMembership(actor, done.membershipId());
    if (!done.before().isEmpty() || !done.valueKeys().isEmpty())
      members.amend(actor, MemberChange.back(done));
    return RowUndo.RESTORED;
  }
}
