package vn.tungnha.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Problem;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberContact;
import vn.tungnha.team.MemberFilter;
import vn.tungnha.team.Members;
import vn.tungnha.team.Membership;
import vn.tungnha.team.Memberships;
import vn.tungnha.team.Team;
import vn.tungnha.team.Teams;

/**
 * People, one row each, with the team they are in today; of several the one the list is filtered
 * by, else where they do most, the others in a column of their own.
 */
@Component
class MemberExport implements ExportList {
  private static final List<String> COLUMNS =
      List.of(
          "fullName",
          "phone",
          "note",
          "area",
          "team",
          "role",
          "representing",
          "from",
          "otherTeams",
          "id");
  private static final MemberContact UNSEEN = new MemberContact(null, null);

  private final Members members;
  private final Memberships memberships;
  private final Teams teams;
  private final Areas areas;
  private final Clock clock;

  MemberExport(Members members, Memberships memberships, Teams teams, Areas areas, Clock clock) {
    this.members = members;
    this.memberships = memberships;
    this.teams = teams;
    this.areas = areas;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "members";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("areaId", "teamId", "search");
  }

  @Override
  public Export<Member> open(Actor actor, ListQuery query, Wording wording) {
    MemberFilter filter =
        new MemberFilter(query.text("areaId"), query.text("teamId"), query.text("search"), null);
    return new Export<>(
        wording.say("members"),
        words(actor, filter, wording),
        COLUMNS.stream().map(column -> wording.say("column." + column)).toList(),
        page -> members.list(actor, filter, page),
        rows -> new Page(actor, filter, rows).cells(wording));
  }

  private List<String> words(Actor actor, MemberFilter filter, Wording wording) {
    return new FilterWords(wording)
        .area(areas, filter.areaId())
        .add("team", filter.teamId() == null ? null : team(actor, filter.teamId()).name())
        .add("search", filter.search())
        .parts();
  }

  private Team team(Actor actor, String id) {
    return teams.find(actor, id).orElseThrow(() -> Problem.notFound().at("teamId"));
  }

  /** Some people and where they are today. */
  private final class Page {
    private final Actor actor;
    private final @Nullable String filteredBy;
    private final List<Member> people;
    private final Map<String, List<Membership>> present;
    private final Map<String, Team> found;

    Page(Actor actor, MemberFilter filter, List<Member> people) {
      this.actor = actor;
      this.filteredBy = filter.teamId();
      this.people = people;
      LocalDate today = Days.today(clock);
      this.present =
          memberships.ofMembers(actor, people.stream().map(Member::id).toList()).values().stream()
              .flatMap(Collection::stream)
              .filter(membership -> membership.covers(today))
              .sorted(
                  Comparator.comparing((Membership m) -> !m.teamId().equals(filteredBy))
                      .thenComparing(Membership::role))
              .collect(Collectors.groupingBy(Membership::memberId));
      Set<String> ids =
          present.values().stream()
              .flatMap(Collection::stream)
              .map(Membership::teamId)
              .collect(Collectors.toSet());
      this.found = ids.isEmpty() ? Map.of() : teams.visible(actor, ids);
    }

    List<List<@Nullable Object>> cells(Wording wording) {
      return people.stream().map(member -> cells(member, wording)).toList();
    }

    private List<@Nullable Object> cells(Member member, Wording wording) {
      MemberContact contact =
          members.showsContact(actor, member) ? members.contact(actor, member) : UNSEEN;
      List<Membership> in = present.getOrDefault(member.id(), List.of());
      Membership first = in.isEmpty() ? null : in.getFirst();
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(member.fullName());
      cells.add(contact.phone() == null ? null : national(contact.phone()));
      cells.add(contact.note());
      cells.add(areas.label(areas.require(member.areaId()), wording.locale()));
      cells.add(first == null ? null : nameOf(first));
      cells.add(first == null ? null : wording.word(first.role()));
      cells.add(first == null ? null : wording.word(first.representing()));
      cells.add(first == null ? null : first.from());
      cells.add(in.stream().skip(1).map(this::nameOf).collect(Collectors.joining("; ")));
      cells.add(member.id());
      return cells;
    }

    private String nameOf(Membership membership) {
      Team team = found.get(membership.teamId());
      return team == null ? membership.teamId() : team.name();
    }
  }

  /** As people write it: no plus sign, which a spreadsheet would take for a formula. */
  private static String national(String phone) {
    return phone.startsWith("+84") ? "0" + phone.substring(3) : phone;
  }
}
