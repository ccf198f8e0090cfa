package vn.tungnha.team;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Transactions;

/**
 * The only way to who is in which team, and since when: authorises, then acts. Team leads of a
 * team's area let people join and leave; only organisers change who leads and merge.
 */
@Service
public class Memberships {
  private final MembershipRepository memberships;
  private final MemberRepository members;
  private final TeamRepository teams;
  private final Enrolment enrolment;
  private final Rosters rosters;
  private final Transactions transactions;
  private final Clock clock;

  Memberships(
      MembershipRepository memberships,
      MemberRepository members,
      TeamRepository teams,
      Enrolment enrolment,
      Rosters rosters,
      Transactions transactions,
      Clock clock) {
    this.memberships = memberships;
    this.members = members;
    this.teams = teams;
    this.enrolment = enrolment;
    this.rosters = rosters;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Those of the memberships that the actor may see, by id; one query. */
  public Map<String, Membership> visible(Actor actor, Collection<String> ids) {
    return memberships.all(actor, ids);
  }

  /** The memberships of each member in teams the actor may see, newest first; one query. */
  public Map<String, List<Membership>> ofMembers(Actor actor, Collection<String> memberIds) {
    Comparator<Membership> newestFirst =
        Comparator.comparing(Membership::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Membership::id)
            .reversed();
    return memberships.ofMembers(actor, memberIds).stream()
        .sorted(newestFirst)
        .collect(groupingBy(Membership::memberId));
  }

  /**
   * Everybody ever in each of the teams the actor may see, at most 200 a team: leaders first, then
   * by name; two queries.
   */
  public Map<String, List<Membership>> ofTeams(Actor actor, Collection<String> teamIds) {
    List<Membership> all = memberships.ofTeams(actor, teamIds);
    List<String> byName = List.copyOf(members.inOrder(memberIds(all)).keySet());
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < byName.size(); i++) places.put(byName.get(i), i);
    Comparator<Membership> leadersThenByName =
        Comparator.comparing((Membership m) -> !m.leads())
            .thenComparing(m -> places.getOrDefault(m.memberId(), Integer.MAX_VALUE))
            .thenComparing(Membership::id);
    return all.stream().sorted(leadersThenByName).collect(groupingBy(Membership::teamId));
  }

  /** The people of memberships the actor may see, by id; one query. */
  public Map<String, Member> people(Actor actor, List<Membership> of) {
    return members.inOrder(memberIds(of.stream().filter(m -> actor.sees(m.areaPath())).toList()));
  }

  private static List<String> memberIds(List<Membership> of) {
    return of.stream().map(Membership::memberId).distinct().toList();
  }

  /** A known person joins a team; the same again answers with what is stored. */
  public Membership join(Actor actor, MembershipInput.Join input) {
    Ids.check("mbs", input.id(), "id");
    return transactions.inOne(() -> joined(actor, input));
  }

  private Membership joined(Actor actor, MembershipInput.Join input) {
    Member member =
        members.find(actor, input.memberId()).orElseThrow(() -> Problem.notFound().at("memberId"));
    Membership stored = memberships.stored(input.id());
    if (stored != null) return Fingerprint.replayed(stored, stored.origin(), input);
    return enrolment.enrol(actor, input.id(), member, input.membership(), Fingerprint.of(input));
  }

  /** The membership ends on a day: the first no longer in the team. */
  public Membership end(Actor actor, MembershipInput.End input) {
    return transactions.inOne(() -> ended(actor, input));
  }

  private Membership ended(Actor actor, MembershipInput.End input) {
    Membership membership = find(actor, input.membershipId(), "membershipId");
    TeamPolicy.requireLead(actor, membership.areaPath());
    if (membership.version() != input.expectedVersion())
      throw Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(membership);
    Roster roster = rosters.of(teamOf(actor, membership));
    return rosters.keep(roster, roster.end(membership, input.on())).require(membership.id());
  }

  /** From a day on another member leads; who led until then goes on as a member. */
  public Team changeLeader(Actor actor, MembershipInput.ChangeLeader input) {
    return transactions.inOne(() -> leaderChanged(actor, input));
  }

  private Team leaderChanged(Actor actor, MembershipInput.ChangeLeader input) {
    Team team =
        teams.find(actor, input.teamId()).orElseThrow(() -> Problem.notFound().at("teamId"));
    TeamPolicy.requireOrganiser(actor, team.areaPath(), "teamId");
    Roster roster = rosters.of(team);
    MemberCard successor = person(actor, roster, input.memberId());
    LocalDate on = input.on() == null ? Days.today(clock) : input.on();
    Roster led = roster.lead(successor, on, () -> Ids.fresh("mbs", clock.instant()));
    return rosters.keep(roster, led).team();
  }

  private MemberCard person(Actor actor, Roster roster, String memberId) {
    String known = roster.names().get(memberId);
    if (known != null) return new MemberCard(memberId, known);
    Member stranger =
        members.find(actor, memberId).orElseThrow(() -> Problem.notFound().at("memberId"));
    return new MemberCard(memberId, stranger.fullName());
  }

  /**
   * Two memberships become one when they are of the same person, team and role and no day lies
   * between them; the one kept says whom the person represents.
   */
  public Membership merge(Actor actor, MembershipInput.Merge input) {
    return transactions.inOne(() -> merged(actor, input));
  }

  private Membership merged(Actor actor, MembershipInput.Merge input) {
    Membership keep = find(actor, input.keepId(), "keepId");
    Membership merge = find(actor, input.mergeId(), "mergeId");
    TeamPolicy.requireOrganiser(actor, keep.areaPath(), "keepId");
    TeamPolicy.requireOrganiser(actor, merge.areaPath(), "mergeId");
    requireMergeable(actor, keep, merge);
    Roster roster = rosters.of(teamOf(actor, keep));
    return rosters.keep(roster, roster.merge(keep, merge)).require(keep.id());
  }

  private void requireMergeable(Actor actor, Membership keep, Membership merge) {
    if (keep.id().equals(merge.id())) throw cannotMerge("team.mergeItself");
    if (!keep.memberId().equals(merge.memberId()))
      throw cannotMerge("team.mergeMembers", nameOf(keep), nameOf(merge));
    if (!keep.teamId().equals(merge.teamId()))
      throw cannotMerge("team.mergeTeams", teamOf(actor, keep).name(), teamOf(actor, merge).name());
    if (keep.role() != merge.role())
      throw cannotMerge("team.mergeRoles", keep.role().said(), merge.role().said());
    if (!keep.period().meets(merge.period()))
      throw cannotMerge("team.mergeGap", keep.period().gap(merge.period()).said());
  }

  private static Problem cannotMerge(String key, Object... args) {
    return Problem.of(ProblemCode.CANNOT_MERGE, key, args);
  }

  private String nameOf(Membership membership) {
    return Objects.requireNonNull(members.stored(membership.memberId())).fullName();
  }

  private Team teamOf(Actor actor, Membership membership) {
    return teams.find(actor, membership.teamId()).orElseThrow(Problem::notFound);
  }

  private Membership find(Actor actor, String id, String path) {
    return memberships.find(actor, id).orElseThrow(() -> Problem.notFound().at(path));
  }
}
