package vn.tungnha.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * A team and everybody who is, was or will be in it. Every act on memberships is decided here: at
 * most one leads at a time, nobody is in it twice at a time, and nobody outside its life.
 *
 * @param names of the members, by id
 */
record Roster(Team team, List<Membership> memberships, Map<String, String> names) {

  Roster join(Membership newcomer, MemberCard who) {
    requireActive("membership", "teamId");
    requireFoundedBy(newcomer);
    requireNotYetIn(newcomer);
    Roster roster = knowing(who).with(newcomer);
    roster.requireOneLeader(newcomer, "membership", "role");
    return roster;
  }

  private Roster knowing(MemberCard who) {
    var known = new HashMap<>(names);
    known.put(who.id(), who.fullName());
    return new Roster(team, memberships, Map.copyOf(known));
  }

  private void requireActive(String... path) {
    if (team.disbandedOn() != null)
      throw Problem.of(ProblemCode.WRONG_STATE, "team.disbanded", team.name(), team.disbandedOn())
          .at(path);
  }

  private void requireFoundedBy(Membership newcomer) {
    LocalDate founded = team.foundedOn();
    if (founded != null && newcomer.from() != null && newcomer.from().isBefore(founded))
      throw Problem.of(ProblemCode.INVALID_PERIOD, "team.joinsBeforeFounded", team.name(), founded)
          .at("membership", "from");
  }

  private void requireNotYetIn(Membership newcomer) {
    for (Membership other : memberships) {
      if (other.memberId().equals(newcomer.memberId())
          && other.period().overlaps(newcomer.period()))
        throw Problem.of(
            ProblemCode.ALREADY_MEMBER,
            "team.alreadyMember",
            name(other),
            team.name(),
            other.period().said());
    }
  }

  private void requireOneLeader(Membership newcomer, String... path) {
    if (!newcomer.leads()) return;
    for (Membership other : memberships) {
      if (other.leads()
          && !other.id().equals(newcomer.id())
          && other.period().overlaps(newcomer.period()))
        throw Problem.of(
                ProblemCode.WRONG_STATE,
                "team.hasLeader",
                name(other),
                team.name(),
                other.period().said())
            .at(path);
    }
  }

  /** The membership ends on the day; one that ended before may be corrected to an earlier day. */
  Roster end(Membership membership, LocalDate on) {
    if (membership.from() != null && !on.isAfter(membership.from()))
      throw Problem.of(
              ProblemCode.INVALID_PERIOD,
              "team.endsBeforeStart",
              name(membership),
              membership.from())
          .at("on");
    if (membership.to() != null && on.isAfter(membership.to()))
      throw Problem.of(
              ProblemCode.INVALID_PERIOD, "team.endsAfterEnd", name(membership), membership.to())
          .at("on");
    return with(membership.endedOn(on));
  }

  /** The member leads from the day; who led until then goes on as a member. */
  Roster lead(MemberCard who, LocalDate on, Supplier<String> freshId) {
    requireActive("teamId");
    Membership successor =
        on(on)
            .filter(m -> m.memberId().equals(who.id()))
            .findFirst()
            .orElseThrow(() -> notInThen(who, on));
    if (successor.leads()) return this;
    Roster roster = this;
    for (Membership leader : on(on).filter(Membership::leads).toList())
      roster = roster.change(leader, MembershipRole.MEMBER, on, freshId.get());
    String leadershipId = successor.startsOn(on) ? successor.id() : freshId.get();
    roster = roster.change(successor, MembershipRole.LEADER, on, leadershipId);
    roster.requireOneLeader(roster.require(leadershipId), "on");
    return roster;
  }

  private Problem notInThen(MemberCard who, LocalDate on) {
    return Problem.of(ProblemCode.WRONG_STATE, "team.notInThen", who.fullName(), team.name(), on)
        .at("memberId");
  }

  /** From the day in another role; a membership that starts that day changes as a whole. */
  private Roster change(Membership membership, MembershipRole role, LocalDate on, String newId) {
    if (membership.startsOn(on)) return with(membership.as(role));
    return with(membership.endedOn(on)).with(membership.continuedAs(role, on, newId));
  }

  /** The first grows over the second, which goes. */
  Roster merge(Membership keep, Membership merge) {
    return without(merge).with(keep.during(keep.period().and(merge.period())));
  }

  /** The team stops on the day, and every membership with it; those not begun by now fall out. */
  Roster disband(LocalDate on, LocalDate today) {
    Roster roster = new Roster(team.disbanded(on), memberships, names);
    for (Membership membership : memberships) {
      if (!membership.period().endsAfter(on)) continue;
      roster = roster.stop(membership, on, today);
    }
    return roster;
  }

  private Roster stop(Membership membership, LocalDate on, LocalDate today) {
    LocalDate from = membership.from();
    if (from == null || from.isBefore(on)) return with(membership.endedOn(on));
    if (from.isAfter(today)) return without(membership);
    throw Problem.of(ProblemCode.INVALID_PERIOD, "team.joinedLater", name(membership), from)
        .at("on");
  }

  /** Today's card, then one for each later day on which somebody comes, goes or takes over. */
  List<TeamCard> cards(LocalDate today) {
    var days = new TreeSet<LocalDate>();
    days.add(today);
    for (Membership membership : memberships) {
      addLater(days, membership.from(), today);
      addLater(days, membership.to(), today);
    }
    return days.stream().map(this::card).toList();
  }

  private static void addLater(Set<LocalDate> days, @Nullable LocalDate day, LocalDate today) {
    if (day != null && day.isAfter(today)) days.add(day);
  }

  private TeamCard card(LocalDate day) {
    MemberCard leader =
        on(day)
            .filter(Membership::leads)
            .findFirst()
            .map(m -> new MemberCard(m.memberId(), name(m)))
            .orElse(null);
    return new TeamCard(day, leader, Math.toIntExact(on(day).count()));
  }

  private Stream<Membership> on(LocalDate day) {
    return memberships.stream().filter(m -> m.covers(day));
  }

  Membership require(String membershipId) {
    return memberships.stream()
        .filter(m -> m.id().equals(membershipId))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private String name(Membership membership) {
    return Objects.requireNonNull(names.get(membership.memberId()));
  }

  private Roster with(Membership membership) {
    List<Membership> all = new ArrayList<>(without(membership).memberships);
    all.add(membership);
    return new Roster(team, List.copyOf(all), names);
  }

  /** As if it had never been. */
  Roster without(Membership membership) {
    List<Membership> rest =
        memberships.stream().filter(m -> !m.id().equals(membership.id())).toList();
    return new Roster(team, rest, names);
  }
}
