package vn.tungnha.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

class RosterTests {
  private static final LocalDate JAN = LocalDate.parse("2026-01-01");
  private static final LocalDate MAR = LocalDate.parse("2026-03-01");
  private static final LocalDate JUN = LocalDate.parse("2026-06-01");
  private static final LocalDate SEP = LocalDate.parse("2026-09-01");

  private static final MemberCard LAN = new MemberCard("lan", "Trần Thị Lan");
  private static final MemberCard HUNG = new MemberCard("hung", "Lê Hùng");
  private static final MemberCard MAI = new MemberCard("mai", "Võ Mai");

  private static final Roster EMPTY = new Roster(team(JAN), List.of(), Map.of());

  private static Team team(@Nullable LocalDate foundedOn) {
    var input = new TeamInput.Found("tea", "CNSCD_VILLAGE", "Tổ", "a", null, null, foundedOn, null);
    return Team.founded(input, "Tổ", List.of("a"), null, List.of(), null, Instant.EPOCH);
  }

  private static Membership of(
      String id, MemberCard who, MembershipRole role, LocalDate from, @Nullable LocalDate to) {
    return new Membership(
        id, "tea", who.id(), List.of("a"), role, Representing.OTHER, from, to, null, 0);
  }

  private static Roster with(Membership... memberships) {
    return new Roster(
        team(JAN),
        List.of(memberships),
        Map.of("lan", "Trần Thị Lan", "hung", "Lê Hùng", "mai", "Võ Mai"));
  }

  private static void assertRefused(Runnable act, ProblemCode code, String key) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.messageKey()).isEqualTo(key);
            });
  }

  @Test
  void letsAPersonComeBackOnTheDayTheyLeft() {
    Membership first = of("1", LAN, MembershipRole.MEMBER, JAN, MAR);
    Membership second = of("2", LAN, MembershipRole.MEMBER, MAR, null);

    assertThat(with(first).join(second, LAN).memberships()).containsExactly(first, second);
  }

  @Test
  void refusesOnePersonTwiceAtATime() {
    Roster roster = with(of("1", LAN, MembershipRole.MEMBER, MAR, JUN));

    for (Membership overlapping :
        List.of(
            of("2", LAN, MembershipRole.DEPUTY, JAN, null),
            of("2", LAN, MembershipRole.DEPUTY, JUN.minusDays(1), null),
            of("2", LAN, MembershipRole.DEPUTY, JAN, MAR.plusDays(1))))
      assertRefused(
          () -> roster.join(overlapping, LAN), ProblemCode.ALREADY_MEMBER, "team.alreadyMember");
  }

  @Test
  void refusesASecondLeaderNowOrLater() {
    Roster roster = with(of("1", LAN, MembershipRole.LEADER, JUN, null));

    assertRefused(
        () -> roster.join(of("2", HUNG, MembershipRole.LEADER, JAN, null), HUNG),
        ProblemCode.WRONG_STATE,
        "team.hasLeader");
    assertThat(roster.join(of("2", HUNG, MembershipRole.LEADER, JAN, JUN), HUNG).memberships())
        .hasSize(2);
  }

  @Test
  void refusesWhoJoinsBeforeTheTeamIsFounded() {
    assertRefused(
        () -> EMPTY.join(of("1", LAN, MembershipRole.MEMBER, JAN.minusDays(1), null), LAN),
        ProblemCode.INVALID_PERIOD,
        "team.joinsBeforeFounded");
  }

  @Test
  void handsLeadershipOver() {
    Roster roster =
        with(
            of("1", LAN, MembershipRole.LEADER, JAN, null),
            of("2", HUNG, MembershipRole.DEPUTY, MAR, SEP));
    var ids = new ArrayDeque<>(List.of("3", "4"));

    assertThat(roster.lead(HUNG, JUN, ids::remove).memberships())
        .containsExactly(
            of("1", LAN, MembershipRole.LEADER, JAN, JUN),
            of("3", LAN, MembershipRole.MEMBER, JUN, null),
            of("2", HUNG, MembershipRole.DEPUTY, MAR, JUN),
            of("4", HUNG, MembershipRole.LEADER, JUN, SEP));
  }

  @Test
  void turnsAMembershipOfThatVeryDayInsteadOfLeavingAnEmptyOne() {
    Roster roster = with(of("2", HUNG, MembershipRole.MEMBER, JUN, null));

    assertThat(roster.lead(HUNG, JUN, () -> "unused").memberships())
        .containsExactly(of("2", HUNG, MembershipRole.LEADER, JUN, null));
  }

  @Test
  void changesNothingWhenTheLeaderLeadsAlready() {
    Roster roster = with(of("1", LAN, MembershipRole.LEADER, JAN, null));

    assertThat(roster.lead(LAN, JUN, () -> "unused")).isEqualTo(roster);
  }

  @Test
  void refusesToHandOverToWhoIsNotInTheTeamThen() {
    Roster roster = with(of("2", HUNG, MembershipRole.MEMBER, MAR, JUN));

    assertRefused(
        () -> roster.lead(HUNG, JUN, () -> "x"), ProblemCode.WRONG_STATE, "team.notInThen");
    assertRefused(
        () -> roster.lead(MAI, MAR, () -> "x"), ProblemCode.WRONG_STATE, "team.notInThen");
  }

  @Test
  void refusesToHandOverInThePastAcrossALaterLeader() {
    Roster roster =
        with(
            of("1", LAN, MembershipRole.LEADER, JUN, null),
            of("2", HUNG, MembershipRole.MEMBER, JAN, null));

    assertRefused(
        () -> roster.lead(HUNG, MAR, () -> "3"), ProblemCode.WRONG_STATE, "team.hasLeader");
  }

  @Test
  void endsWithinThePeriod() {
    Membership membership = of("1", LAN, MembershipRole.MEMBER, MAR, SEP);
    Roster roster = with(membership);

    assertThat(roster.end(membership, JUN).memberships())
        .containsExactly(of("1", LAN, MembershipRole.MEMBER, MAR, JUN));
    assertRefused(
        () -> roster.end(membership, MAR), ProblemCode.INVALID_PERIOD, "team.endsBeforeStart");
    assertRefused(
        () -> roster.end(membership, SEP.plusDays(1)),
        ProblemCode.INVALID_PERIOD,
        "team.endsAfterEnd");
  }

  @Test
  void endsEveryMembershipWithTheTeam() {
    Membership past = of("1", LAN, MembershipRole.LEADER, JAN, MAR);
    Membership now = of("2", HUNG, MembershipRole.MEMBER, MAR, null);
    Membership toCome = of("3", MAI, MembershipRole.MEMBER, SEP, null);

    Roster disbanded = with(past, now, toCome).disband(JUN, MAR);

    assertThat(disbanded.team().disbandedOn()).isEqualTo(JUN);
    assertThat(disbanded.memberships())
        .containsExactly(past, of("2", HUNG, MembershipRole.MEMBER, MAR, JUN));
    assertRefused(
        () -> with(toCome).disband(JUN, SEP), ProblemCode.INVALID_PERIOD, "team.joinedLater");
    assertRefused(
        () -> disbanded.join(of("4", MAI, MembershipRole.MEMBER, MAR, null), MAI),
        ProblemCode.WRONG_STATE,
        "team.disbanded");
  }

  @Test
  void knowsTodaysCardAndThoseToCome() {
    Roster roster =
        with(
            of("1", LAN, MembershipRole.LEADER, JAN, JUN),
            of("2", HUNG, MembershipRole.MEMBER, JAN, null),
            of("3", MAI, MembershipRole.LEADER, SEP, null));

    List<TeamCard> cards = roster.cards(MAR);

    assertThat(cards)
        .containsExactly(
            new TeamCard(MAR, LAN, 2), new TeamCard(JUN, null, 1), new TeamCard(SEP, MAI, 2));
    Team team = roster.team().with(cards);
    assertThat(team.on(JUN.minusDays(1))).isSameAs(team);
    assertThat(team.on(JUN).leader()).isNull();
    assertThat(team.on(JUN).memberCount()).isEqualTo(1);
    assertThat(team.on(SEP.plusDays(9)).leader()).isEqualTo(MAI);
    assertThat(team.on(SEP.plusDays(9)).upcoming()).isEmpty();
  }
}
