package vn.tungnha.team;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Days;

/** Loads and keeps rosters; only inside a transaction. */
@Component
class Rosters {
  private final TeamRepository teams;
  private final MemberRepository members;
  private final MembershipRepository memberships;
  private final Clock clock;

  Rosters(
      TeamRepository teams,
      MemberRepository members,
      MembershipRepository memberships,
      Clock clock) {
    this.teams = teams;
    this.members = members;
    this.memberships = memberships;
    this.clock = clock;
  }

  Roster of(Team team) {
    List<Membership> everybody = memberships.everIn(team.id());
    Map<String, String> names =
        members.inOrder(everybody.stream().map(Membership::memberId).toList()).values().stream()
            .collect(Collectors.toMap(Member::id, Member::fullName));
    return new Roster(team, everybody, names);
  }

  /**
   * Writes what changed, and the team with its cards. The team is written even when it stays the
   * same: of two writers at a time, each of whom sees no leader, one then has to look again.
   */
  Roster keep(Roster before, Roster after) {
    List<Membership> stored = memberships.replace(before.memberships(), after.memberships());
    Team team = teams.save(after.team().with(after.cards(Days.today(clock))));
    return new Roster(team, stored, after.names());
  }
}
