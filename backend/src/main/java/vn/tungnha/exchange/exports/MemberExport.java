package vn.tungnha.exchange.exports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.exchange.Wording;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Phones;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.team.FieldSets;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberContact;
import vn.tungnha.team.MemberFilter;
import vn.tungnha.team.Members;
import vn.tungnha.team.Membership;
import vn.tungnha.team.Memberships;
import vn.tungnha.team.Team;

/**
 * People, one row each, with the team they are in today; of several the one the list is filtered
 * by, else where they do most, the others in a column of their own.
 */
@Component
class MemberExport implements ExportList {
  private static final MemberContact UNSEEN = new MemberContact(null, null);

  private final ListParts lists;
  private final Members members;
  private final Memberships memberships;
  private final FieldSets fieldSets;
  private final Clock clock;

  MemberExport(
      ListParts lists, Members members, Memberships memberships, FieldSets fieldSets, Clock clock) {
    this.lists = lists;
    this.members = members;
    this.memberships = memberships;
    this.fieldSets = fieldSets;
    this.clock = clock;
  }

  /**
   * A person and where they are today.
   *
   * @param in the one to show first
   */
  private record Person(
      Member member, MemberContact contact, List<Membership> in, Map<String, Team> teams) {

    @Nullable Object first(Function<Membership, @Nullable Object> part) {
      return in.isEmpty() ? null : part.apply(in.getFirst());
    }

    String nameOf(Membership membership) {
      Team team = teams.get(membership.teamId());
      return team == null ? membership.teamId() : team.name();
    }

    String others() {
      return in.stream().skip(1).map(this::nameOf).collect(Collectors.joining("; "));
    }
  }

  @Override
  public String name() {
    return "members";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("areaId", "teamId", "search", "fields", "orderByField");
  }

  @Override
  public Export<?> open(Actor actor, ListQuery query, Wording wording) {
    MemberFilter filter =
        new MemberFilter(
            query.text("areaId"), query.text("teamId"), query.text("search"), query.fields());
    FieldOrder byField = query.orderByField();
    List<FieldDefinition> fields = fieldSets.everOfMembers();
    Rows<Person> rows =
        Rows.paged(
            page -> members.list(actor, filter, byField, page),
            people -> together(actor, filter.teamId(), people));
    List<String> words =
        new FilterWords(lists, actor, wording)
            .area(filter.areaId())
            .team(filter.teamId())
            .add("search", filter.search())
            .fields(fields, filter.fields(), byField)
            .parts();
    return new Export<>(
        wording.say("members"),
        words,
        rows,
        columns(wording),
        new CustomColumns<>(actor, wording, fields, lists.names(), one -> kept(actor, one)));
  }

  private List<Person> together(Actor actor, @Nullable String filteredBy, List<Member> people) {
    LocalDate today = Days.today(clock);
    Map<String, List<Membership>> present =
        memberships.ofMembers(actor, people.stream().map(Member::id).toList()).values().stream()
            .flatMap(Collection::stream)
            .filter(membership -> membership.covers(today))
            .sorted(
                Comparator.comparing((Membership m) -> !m.teamId().equals(filteredBy))
                    .thenComparing(Membership::role))
            .collect(Collectors.groupingBy(Membership::memberId));
    Map<String, Team> teams =
        lists.teamsOf(
            actor, present.values().stream().flatMap(Collection::stream).map(Membership::teamId));
    return people.stream()
        .map(
            member ->
                new Person(
                    member,
                    contact(actor, member),
                    present.getOrDefault(member.id(), List.of()),
                    teams))
        .toList();
  }

  private MemberContact contact(Actor actor, Member member) {
    return members.showsContact(actor, member) ? members.contact(actor, member) : UNSEEN;
  }

  private Columns<Person> columns(Wording wording) {
    return new Columns<Person>(wording)
        .add("fullName", person -> person.member().fullName())
        .add("phone", person -> national(person.contact().phone()))
        .add("note", person -> person.contact().note())
        .add("area", person -> lists.label(person.member().areaId(), wording))
        .add("team", person -> person.first(person::nameOf))
        .add("role", person -> person.first(in -> wording.word(in.role())))
        .add("representing", person -> person.first(in -> wording.word(in.representing())))
        .add("from", person -> person.first(Membership::from))
        .add("otherTeams", Person::others)
        .add("id", person -> person.member().id());
  }

  private static @Nullable String national(@Nullable String phone) {
    return phone == null ? null : Phones.national(phone);
  }

  private CustomColumns.Kept kept(Actor actor, Person person) {
    Member member = person.member();
    return new CustomColumns.Kept(
        fieldSets.of(member), member.values(), actor.seesPersonal(member.areaPath()));
  }
}
