package vn.tungnha.team;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Problem;

/** A person joins a team, whether just added or known before; inside the caller's transaction. */
@Component
class Enrolment {
  private final TeamRepository teams;
  private final Rosters rosters;
  private final Clock clock;

  Enrolment(TeamRepository teams, Rosters rosters, Clock clock) {
    this.teams = teams;
    this.rosters = rosters;
    this.clock = clock;
  }

  Membership enrol(
      Actor actor, String id, Member member, MembershipInput input, @Nullable String origin) {
    Team team =
        teams
            .find(actor, input.teamId())
            .orElseThrow(() -> Problem.notFound().at("membership", "teamId"));
    TeamPolicy.requireLead(actor, team.areaPath(), "membership", "teamId");
    Roster roster = rosters.of(team);
    Membership newcomer = newcomer(id, team, member, input, origin);
    Roster joined = roster.join(newcomer, new MemberCard(member.id(), member.fullName()));
    return rosters.keep(roster, joined).require(id);
  }

  private Membership newcomer(
      String id, Team team, Member member, MembershipInput input, @Nullable String origin) {
    MembershipRole role = input.role() == null ? MembershipRole.MEMBER : input.role();
    LocalDate from = input.from() == null ? Days.today(clock) : input.from();
    return new Membership(
        id,
        team.id(),
        member.id(),
        team.areaPath(),
        role,
        input.representing(),
        from,
        null,
        origin,
        0);
  }
}
