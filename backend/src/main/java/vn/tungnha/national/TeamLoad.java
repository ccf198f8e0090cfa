package vn.tungnha.national;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Source;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberCard;
import vn.tungnha.team.MemberInput;
import vn.tungnha.team.Members;
import vn.tungnha.team.Membership;
import vn.tungnha.team.MembershipInput;
import vn.tungnha.team.MembershipRole;
import vn.tungnha.team.Representing;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamInput;
import vn.tungnha.team.Teams;

/** A digital team of five in each village, and a youth team in each commune's first. */
@Component
class TeamLoad {
  static final int PER_COMMUNE = Commune.VILLAGES + 1;
  static final int SIZE = 5;
  private static final String VILLAGE_KIND = "CNSCD_VILLAGE";
  private static final String SECOND_KIND = "YOUTH";
  private static final LocalDate FOUNDED = LocalDate.of(2025, 7, 1);
  private static final List<Representing> PEOPLE =
      List.of(
          Representing.VILLAGE_HEAD,
          Representing.YOUTH_UNION,
          Representing.WOMEN,
          Representing.FARMERS,
          Representing.VETERANS);

  private final Teams teams;
  private final Members members;
  private final Actor actor = Actor.system();

  TeamLoad(Teams teams, Members members) {
    this.teams = teams;
    this.members = members;
  }

  /** The digital team of a village. */
  static String teamId(Area village) {
    return teamId(village, VILLAGE_KIND);
  }

  private static String teamId(Area village, String kind) {
    return Ids.named("tea", "national/" + village.id() + "/" + kind);
  }

  void make(Commune commune, Consumer<Object> sink) {
    commune.villages().forEach(village -> make(village, VILLAGE_KIND, sink));
    make(commune.villages().getFirst(), SECOND_KIND, sink);
  }

  private void make(Area village, String kind, Consumer<Object> sink) {
    String teamId = teamId(village, kind);
    Dice dice = new Dice(teamId);
    for (int i = 0; i < SIZE; i++) {
      Member member = member(village, teamId, i, dice);
      sink.accept(member);
      sink.accept(membership(member, teamId, i));
      if (i == 0) sink.accept(team(teamId, kind, village, member));
    }
  }

  private Member member(Area village, String teamId, int place, Dice dice) {
    MembershipInput membership =
        new MembershipInput(teamId, role(place), PEOPLE.get(place), FOUNDED);
    return members.draft(
        actor,
        new MemberInput.Add(
            Ids.named("mem", teamId + "/" + place),
            People.name(dice),
            village.id(),
            null,
            null,
            membership,
            null),
        true);
  }

  private static MembershipRole role(int place) {
    return place == 0 ? MembershipRole.LEADER : MembershipRole.MEMBER;
  }

  private static Membership membership(Member member, String teamId, int place) {
    return new Membership(
        Ids.named("mbs", teamId + "/" + place),
        teamId,
        member.id(),
        member.areaPath(),
        role(place),
        PEOPLE.get(place),
        FOUNDED,
        null,
        null,
        0);
  }

  /** As the last to join has left it. */
  private Team team(String id, String kind, Area village, Member leader) {
    Instant founded = Days.at(FOUNDED, LocalTime.NOON);
    TeamInput.Found input =
        new TeamInput.Found(id, kind, null, village.id(), null, List.of(), FOUNDED, null);
    return teams
        .draft(actor, input, Source.invented())
        .keptSince(founded, new MemberCard(leader.id(), leader.fullName()), SIZE);
  }
}
