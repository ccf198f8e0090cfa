package vn.tungnha.team;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
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
import vn.tungnha.platform.Phones;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
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
 * The only way to the people in teams: authorises, then acts. Team leads of a person's area add and
 * amend, and they alone see phone and note; everybody with a role there sees the name.
 */
@Service
public class Members {
  private static final int MAX_NOTE = 1000;

  private final MemberRepository members;
  private final MembershipRepository memberships;
  private final TeamRepository teams;
  private final Enrolment enrolment;
  private final Rosters rosters;
  private final Areas areas;
  private final FieldSets fieldSets;
  private final FieldReferences references;
  private final Transactions transactions;
  private final Clock clock;

  Members(
      MemberRepository members,
      MembershipRepository memberships,
      TeamRepository teams,
      Enrolment enrolment,
      Rosters rosters,
      Areas areas,
      FieldSets fieldSets,
      FieldReferences references,
      Transactions transactions,
      Clock clock) {
    this.members = members;
    this.memberships = memberships;
    this.teams = teams;
    this.enrolment = enrolment;
    this.rosters = rosters;
    this.areas = areas;
    this.fieldSets = fieldSets;
    this.references = references;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The member if the actor may see them. */
  public Optional<Member> find(Actor actor, String id) {
    return members.find(actor, id);
  }

  /** Those of the members that the actor may see, by id; one query. */
  public Map<String, Member> visible(Actor actor, Collection<String> ids) {
    return members.all(actor, ids);
  }

  /** The members the actor may see, by name. */
  public Connection<Member> list(Actor actor, @Nullable MemberFilter filter, PageRequest page) {
    return list(actor, filter, null, page);
  }

  /** The same in the order of a custom field, if one is given. */
  public Connection<Member> list(
      Actor actor,
      @Nullable MemberFilter filter,
      @Nullable FieldOrder orderByField,
      PageRequest page) {
    MemberFilter wanted = filter == null ? MemberFilter.ALL : filter;
    List<FieldDefinition> fields = fieldSets.everOfMembers();
    Criteria values =
        wanted.fields() == null
            ? new Criteria()
            : FieldFilters.criteria(fields, wanted.fields(), "filter", "fields");
    Listing listing =
        orderByField == null
            ? MemberRepository.NAME
            : FieldOrders.listing(fields, orderByField, "orderByField");
    return members.page(actor, wanted, among(actor, wanted.teamId()), values, listing, page);
  }

  private @Nullable List<String> among(Actor actor, @Nullable String teamId) {
    if (teamId == null) return null;
    return memberships.ofTeams(actor, List.of(teamId)).stream()
        .filter(membership -> membership.covers(Days.today(clock)))
        .map(Membership::memberId)
        .toList();
  }

  /** Whether {@link #contact} would answer. */
  public boolean showsContact(Actor actor, Member member) {
    return TeamPolicy.mayLead(actor, member.areaPath());
  }

  /** The personal data; {@code FORBIDDEN} to those who do not lead where the person is. */
  public MemberContact contact(Actor actor, Member member) {
    if (!TeamPolicy.mayLead(actor, member.areaPath())) throw Problem.forbidden();
    return member.contact();
  }

  /** Adds a person and, with a team given, the first membership; all or nothing. */
  public Member add(Actor actor, MemberInput.Add input) {
    return add(actor, input, false);
  }

  /**
   * Adds a person.
   *
   * @param sample invented for a demonstration
   */
  public Member add(Actor actor, MemberInput.Add input, boolean sample) {
    Member member = draft(actor, input, sample);
    return transactions.inOne(() -> insertOnce(actor, member, input));
  }

  /**
   * The person as {@link #add} would store them; refuses what it refuses, but for the team.
   *
   * @param sample invented for a demonstration
   */
  public Member draft(Actor actor, MemberInput.Add input, boolean sample) {
    Member person = person(actor, input, sample);
    FieldSet fields = fieldSets.ofMembers();
    List<FieldValue> values = FieldValues.check(fields.fields(), input.values(), "values");
    return person.filled(fields, references.check(actor, values, List.of(), "values"));
  }

  /** The same without custom values, which are not looked at. */
  public Member outline(Actor actor, MemberInput.Add input) {
    return person(actor, input, false);
  }

  private Member person(Actor actor, MemberInput.Add input, boolean sample) {
    Ids.check("mem", input.id(), "id");
    Area area = areas.require(input.areaId(), "areaId");
    TeamPolicy.requireLead(actor, area.path(), "areaId");
    return Member.named(
        input.id(),
        Names.check(input.fullName(), "fullName"),
        area.path(),
        new MemberContact(
            Phones.check(input.phone(), "phone"),
            Texts.optionalBlock(input.note(), MAX_NOTE, "note")),
        sample,
        Fingerprint.of(input),
        0,
        List.of(),
        0);
  }

  private Member insertOnce(Actor actor, Member member, MemberInput.Add input) {
    Member stored = members.stored(member.id());
    if (stored != null) return Fingerprint.replayed(stored, stored.origin(), input);
    Member added = members.insert(member);
    if (input.membership() != null)
      enrolment.enrol(actor, Ids.fresh("mbs", clock.instant()), added, input.membership(), null);
    return added;
  }

  /** Name, phone, note and values; null stays as it is, a blank phone or note is removed. */
  public Member amend(Actor actor, MemberInput.Amend input) {
    return transactions.inOne(() -> amended(actor, input));
  }

  private Member amended(Actor actor, MemberInput.Amend input) {
    Member member = expected(actor, input);
    String name =
        input.fullName() == null ? member.fullName() : Names.check(input.fullName(), "fullName");
    Member filled = filled(actor, member, input.values());
    Member amended = members.save(filled.amended(name, contact(member, input)));
    if (!name.equals(member.fullName())) renewCards(member.id());
    return amended;
  }

  /** Values given anew follow the newest fields; without any the member keeps their version. */
  private Member filled(Actor actor, Member member, @Nullable List<FieldValueInput> given) {
    if (given == null) return member;
    FieldSet fields = fieldSets.ofMembers();
    List<FieldValue> values = FieldValues.merge(fields.fields(), member.values(), given, "values");
    return member.filled(fields, references.check(actor, values, member.values(), "values"));
  }

  private Member expected(Actor actor, MemberInput.Amend input) {
    Member member =
        find(actor, input.memberId()).orElseThrow(() -> Problem.notFound().at("memberId"));
    TeamPolicy.requireLead(actor, member.areaPath());
    if (member.version() != input.expectedVersion())
      throw Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(member);
    return member;
  }

  private static MemberContact contact(Member member, MemberInput.Amend input) {
    return new MemberContact(
        input.phone() == null ? member.contact().phone() : Phones.check(input.phone(), "phone"),
        input.note() == null
            ? member.contact().note()
            : Texts.optionalBlock(input.note(), MAX_NOTE, "note"));
  }

  /** The teams this person leads show the new name. */
  private void renewCards(String memberId) {
    memberships.leaderships(memberId).stream()
        .map(Membership::teamId)
        .distinct()
        .map(teams::stored)
        .forEach(
            team -> {
              if (team != null) renewCard(team);
            });
  }

  private void renewCard(Team team) {
    Roster roster = rosters.of(team);
    rosters.keep(roster, roster);
  }
}
