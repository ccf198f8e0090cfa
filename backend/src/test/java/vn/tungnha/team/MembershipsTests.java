package vn.tungnha.team;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.team.MembershipRole.DEPUTY;
import static vn.tungnha.team.MembershipRole.LEADER;
import static vn.tungnha.team.MembershipRole.MEMBER;
import static vn.tungnha.team.TeamFixture.TODAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MutableClock;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

@ApplicationTest
class MembershipsTests {
  private static final LocalDate JAN = LocalDate.parse("2026-01-01");
  private static final LocalDate MAR = LocalDate.parse("2026-03-01");
  private static final LocalDate JUN = LocalDate.parse("2026-06-01");

  @Autowired ApplicationContext context;
  @Autowired MutableClock clock;
  @Autowired MessageSource messages;
  private TeamFixture fixture;
  private Memberships memberships;
  private Team team;
  private Member lan;
  private Member hung;

  @BeforeEach
  void oneTeamAndTwoPeople() {
    fixture = TeamFixture.in(context);
    memberships = fixture.memberships;
    team = fixture.team(TestAreas.TAY_LE, "Tổ Tây Lễ");
    lan = fixture.member(TestAreas.TAY_LE, "Trần Thị Lan");
    hung = fixture.member(TestAreas.TAY_LE, "Lê Hùng");
  }

  private String said(Problem problem, String language) {
    return messages.getMessage(problem.messageKey(), problem.args().toArray(), Locale.of(language));
  }

  @Test
  void keepsTheCardWithEveryChange() {
    Membership membership = fixture.join(team, lan, LEADER, JAN);
    fixture.join(team, hung, MEMBER, MAR);
    assertThat(fixture.again(team).leader()).isEqualTo(new MemberCard(lan.id(), "Trần Thị Lan"));
    assertThat(fixture.again(team).memberCount()).isEqualTo(2);

    fixture.end(membership, JUN);
    assertThat(fixture.again(team).leader()).isNull();
    assertThat(fixture.again(team).memberCount()).isEqualTo(1);
  }

  @Test
  void showsALaterDaysCardOnThatDay() {
    Membership leading = fixture.join(team, lan, LEADER, JAN);
    fixture.end(leading, TODAY.plusDays(2));
    fixture.join(team, hung, LEADER, TODAY.plusDays(2));
    assertThat(fixture.again(team).leader()).isEqualTo(new MemberCard(lan.id(), "Trần Thị Lan"));
    assertThat(fixture.again(team).memberCount()).isEqualTo(1);

    clock.advance(Duration.ofHours(35).plusMinutes(59)); // 23:59 of the day before
    assertThat(fixture.again(team).leader()).isEqualTo(new MemberCard(lan.id(), "Trần Thị Lan"));
    clock.advance(Duration.ofMinutes(1));
    assertThat(fixture.again(team).leader()).isEqualTo(new MemberCard(hung.id(), "Lê Hùng"));
    assertThat(
            fixture
                .teams
                .list(
                    TestActors.VIEWER,
                    null,
                    TeamOrder.NAME,
                    new vn.tungnha.platform.PageRequest(1, null))
                .nodes()
                .getFirst()
                .leader())
        .isEqualTo(new MemberCard(hung.id(), "Lê Hùng"));
  }

  @Test
  void saysWhoIsInWhichTeamSinceWhen() {
    Membership first = fixture.join(team, lan, MEMBER, JAN);
    Problem open =
        fixture.refused(
            ProblemCode.ALREADY_MEMBER, List.of(), () -> fixture.join(team, lan, DEPUTY, MAR));
    assertThat(said(open, "vi")).isEqualTo("Trần Thị Lan đã ở trong Tổ Tây Lễ từ 01/01/2026.");
    assertThat(said(open, "en"))
        .isEqualTo("Trần Thị Lan is already in Tổ Tây Lễ since 1 January 2026.");

    fixture.end(first, JUN);
    Problem ended =
        fixture.refused(
            ProblemCode.ALREADY_MEMBER, List.of(), () -> fixture.join(team, lan, MEMBER, MAR));
    assertThat(said(ended, "vi"))
        .isEqualTo("Trần Thị Lan đã ở trong Tổ Tây Lễ từ 01/01/2026 đến trước 01/06/2026.");
    assertThat(fixture.join(team, lan, MEMBER, JUN).from()).isEqualTo(JUN);
  }

  @Test
  void refusesSecondLeader() {
    fixture.join(team, lan, LEADER, JAN);
    Problem refused =
        fixture.refused(
            ProblemCode.WRONG_STATE,
            List.of("membership", "role"),
            () -> fixture.join(team, hung, LEADER, MAR));
    assertThat(said(refused, "vi"))
        .isEqualTo(
            "Tổ Tây Lễ đã có tổ trưởng là Trần Thị Lan từ 01/01/2026. Muốn đổi người, hãy dùng “Đổi tổ trưởng”.");
  }

  @Test
  void letsOneOfManyWritersAtATimeLead() throws Exception {
    List<Member> people =
        IntStream.range(0, 6)
            .mapToObj(i -> fixture.member(TestAreas.TAY_LE, "Người " + i))
            .toList();
    List<Callable<Object>> acts =
        people.stream()
            .<Callable<Object>>map(
                person ->
                    () -> {
                      try {
                        return fixture.join(team, person, LEADER, JAN);
                      } catch (Problem refused) {
                        return refused.messageKey();
                      }
                    })
            .toList();
    List<Object> answers;
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      answers = pool.invokeAll(acts).stream().map(Future::resultNow).toList();
    }

    assertThat(answers).filteredOn(Membership.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn("team.hasLeader"::equals).hasSize(5);
    assertThat(fixture.everIn(team)).hasSize(1);
    assertThat(fixture.again(team).memberCount()).isEqualTo(1);
  }

  @Test
  void answersTheSameJoiningOnceEvenWhenSentAtOnceAndAfterMidnight() throws Exception {
    var input =
        new MembershipInput.Join(
            fixture.id("mbs"),
            lan.id(),
            new MembershipInput(team.id(), null, Representing.WOMEN, null));
    List<Callable<Membership>> acts =
        IntStream.range(0, 6)
            .<Callable<Membership>>mapToObj(
                i -> () -> memberships.join(TestActors.ORGANISER, input))
            .toList();
    List<Membership> answers;
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      answers = pool.invokeAll(acts).stream().map(Future::resultNow).toList();
    }
    clock.advance(Duration.ofDays(1));

    assertThat(answers).containsOnly(memberships.join(TestActors.ORGANISER, input));
    assertThat(answers.getFirst().from()).isEqualTo(TODAY);
    assertThat(answers.getFirst().role()).isEqualTo(MEMBER);
    assertThat(fixture.everIn(team)).hasSize(1);
    var other = new MembershipInput.Join(input.id(), hung.id(), input.membership());
    fixture.refused(
        ProblemCode.IDEMPOTENCY_CONFLICT,
        List.of("id"),
        () -> memberships.join(TestActors.ORGANISER, other));
  }

  @Test
  void keepsTheHistoryOfAChangeOfLeader() {
    fixture.join(team, lan, LEADER, JAN);
    fixture.join(team, hung, DEPUTY, MAR);

    Team led =
        memberships.changeLeader(
            TestActors.ORGANISER, new MembershipInput.ChangeLeader(team.id(), hung.id(), TODAY));

    assertThat(led.leader()).isEqualTo(new MemberCard(hung.id(), "Lê Hùng"));
    assertThat(led.memberCount()).isEqualTo(2);
    assertThat(fixture.everIn(team))
        .extracting(Membership::memberId, Membership::role, Membership::from, Membership::to)
        .containsExactlyInAnyOrder(
            row(lan, LEADER, JAN, TODAY),
            row(lan, MEMBER, TODAY, null),
            row(hung, DEPUTY, MAR, TODAY),
            row(hung, LEADER, TODAY, null));
    assertThat(
            memberships.changeLeader(
                TestActors.ORGANISER, new MembershipInput.ChangeLeader(team.id(), hung.id(), null)))
        .extracting(Team::leader, Team::memberCount)
        .containsExactly(led.leader(), 2);
    assertThat(fixture.everIn(team)).hasSize(4);
  }

  private static org.assertj.core.groups.Tuple row(
      Member who, MembershipRole role, LocalDate from, LocalDate to) {
    return org.assertj.core.groups.Tuple.tuple(who.id(), role, from, to);
  }

  @Test
  void refusesToLetAStrangerLead() {
    Problem refused =
        fixture.refused(
            ProblemCode.WRONG_STATE,
            List.of("memberId"),
            () ->
                memberships.changeLeader(
                    TestActors.ORGANISER,
                    new MembershipInput.ChangeLeader(team.id(), hung.id(), null)));
    assertThat(said(refused, "vi"))
        .isEqualTo(
            "Lê Hùng không ở trong Tổ Tây Lễ vào ngày 22/11/2026. Hãy đưa người này vào tổ trước.");
  }

  @Test
  void mergesWhatTouchesOnce() {
    Membership first = fixture.end(fixture.join(team, lan, MEMBER, JAN), MAR);
    Membership second = fixture.join(team, lan, MEMBER, MAR);
    var merge = new MembershipInput.Merge(second.id(), first.id());

    Membership merged = memberships.merge(TestActors.ORGANISER, merge);

    assertThat(merged.id()).isEqualTo(second.id());
    assertThat(merged.from()).isEqualTo(JAN);
    assertThat(merged.to()).isNull();
    assertThat(fixture.everIn(team)).containsExactly(merged);
    fixture.refused(
        ProblemCode.NOT_FOUND,
        List.of("mergeId"),
        () -> memberships.merge(TestActors.ORGANISER, merge));
  }

  @Test
  void saysWhyTwoMembershipsCannotBeOne() {
    Team other = fixture.team(TestAreas.HANH_TAY, "Tổ Hanh Tây");
    Membership base = fixture.end(fixture.join(team, lan, MEMBER, JAN), MAR);
    Membership role = fixture.end(fixture.join(team, lan, DEPUTY, MAR), JUN);
    Membership apart = fixture.join(team, lan, MEMBER, JUN);
    Membership person = fixture.join(team, hung, MEMBER, JAN);
    Membership elsewhere = fixture.join(other, lan, MEMBER, JAN);

    assertThat(cannotMerge(base, base))
        .containsExactly(
            "Hai lần tham gia được chọn là một.", "The two memberships chosen are the same one.");
    assertThat(cannotMerge(base, person))
        .containsExactly(
            "Không thể gộp: đây là hai người khác nhau, Trần Thị Lan và Lê Hùng.",
            "Cannot merge: these are two people, Trần Thị Lan and Lê Hùng.");
    assertThat(cannotMerge(base, elsewhere))
        .containsExactly(
            "Không thể gộp: đây là hai tổ khác nhau, Tổ Tây Lễ và Tổ Hanh Tây.",
            "Cannot merge: these are two teams, Tổ Tây Lễ and Tổ Hanh Tây.");
    assertThat(cannotMerge(base, role))
        .containsExactly(
            "Không thể gộp: hai vai trò khác nhau, thành viên và tổ phó.",
            "Cannot merge: the roles differ, member and deputy.");
    assertThat(cannotMerge(apart, base))
        .containsExactly(
            "Không thể gộp: giữa hai lần có khoảng không ở trong tổ, từ 01/03/2026 đến trước 01/06/2026.",
            "Cannot merge: between the two lies a time outside the team, from 1 March 2026 to 1 June 2026 (excluded).");
  }

  private List<String> cannotMerge(Membership keep, Membership merge) {
    Problem refused =
        fixture.refused(
            ProblemCode.CANNOT_MERGE,
            List.of(),
            () ->
                memberships.merge(
                    TestActors.ORGANISER, new MembershipInput.Merge(keep.id(), merge.id())));
    return List.of(said(refused, "vi"), said(refused, "en"));
  }

  @Test
  void endsMembershipsWithTheTeam() {
    fixture.join(team, lan, LEADER, JAN);
    Team now = fixture.again(team);
    Team gone =
        fixture.teams.disband(
            TestActors.ORGANISER, new TeamInput.Disband(team.id(), now.version(), TODAY));

    assertThat(gone.memberCount()).isZero();
    assertThat(gone.leader()).isNull();
    assertThat(fixture.everIn(team)).extracting(Membership::to).containsExactly(TODAY);
    fixture.refused(
        ProblemCode.WRONG_STATE,
        List.of("membership", "teamId"),
        () -> fixture.join(team, hung, MEMBER, TODAY));
  }

  @Test
  void refusesBadEnds() {
    Membership membership = fixture.join(team, lan, MEMBER, MAR);
    fixture.refused(ProblemCode.INVALID_PERIOD, List.of("on"), () -> fixture.end(membership, MAR));
    fixture.refused(ProblemCode.INVALID_PERIOD, List.of("on"), () -> fixture.end(membership, JAN));
    Membership ended = fixture.end(membership, JUN);
    assertThat(
            fixture
                .refused(
                    ProblemCode.VERSION_CONFLICT, List.of(), () -> fixture.end(membership, JUN))
                .current())
        .isEqualTo(ended);
  }

  @Test
  void refusesUnknownIds() {
    String nobody = fixture.id("mem");
    var membership = new MembershipInput(team.id(), MEMBER, Representing.OTHER, null);
    var nowhere = new MembershipInput(fixture.id("tea"), MEMBER, Representing.OTHER, null);
    Actor actor = TestActors.ORGANISER;
    fixture.refused(
        ProblemCode.NOT_FOUND,
        List.of("memberId"),
        () ->
            memberships.join(
                actor, new MembershipInput.Join(fixture.id("mbs"), nobody, membership)));
    fixture.refused(
        ProblemCode.NOT_FOUND,
        List.of("membership", "teamId"),
        () ->
            memberships.join(
                actor, new MembershipInput.Join(fixture.id("mbs"), lan.id(), nowhere)));
    fixture.refused(
        ProblemCode.INVALID_ID,
        List.of("id"),
        () -> memberships.join(actor, new MembershipInput.Join("mbs_1", lan.id(), membership)));
    fixture.refused(
        ProblemCode.NOT_FOUND,
        List.of("membershipId"),
        () -> memberships.end(actor, new MembershipInput.End(fixture.id("mbs"), 1, TODAY)));
    fixture.refused(
        ProblemCode.NOT_FOUND,
        List.of("memberId"),
        () ->
            memberships.changeLeader(
                actor, new MembershipInput.ChangeLeader(team.id(), nobody, null)));
  }

  @Test
  void letsTeamLeadsJoinAndEndButOnlyOrganisersChangeLeadersAndMerge() {
    Membership membership = fixture.join(TestActors.TEAM_LEAD, team, lan, MEMBER, JAN);
    for (Actor actor : List.of(TestActors.MEMBER, TestActors.VIEWER)) {
      fixture.refused(
          ProblemCode.FORBIDDEN,
          List.of("membership", "teamId"),
          () -> fixture.join(actor, team, hung, MEMBER, JAN));
      fixture.refused(
          ProblemCode.FORBIDDEN,
          List.of(),
          () -> memberships.end(actor, new MembershipInput.End(membership.id(), 1, TODAY)));
    }
    fixture.refused(
        ProblemCode.FORBIDDEN,
        List.of("teamId"),
        () ->
            memberships.changeLeader(
                TestActors.TEAM_LEAD, new MembershipInput.ChangeLeader(team.id(), lan.id(), null)));
    fixture.refused(
        ProblemCode.FORBIDDEN,
        List.of("keepId"),
        () ->
            memberships.merge(
                TestActors.TEAM_LEAD, new MembershipInput.Merge(membership.id(), membership.id())));
    fixture.refused(
        ProblemCode.NOT_FOUND,
        List.of("membershipId"),
        () ->
            memberships.end(
                TestActors.OTHER_ORGANISER,
                new MembershipInput.End(membership.id(), membership.version(), TODAY)));
    assertThat(
            memberships.end(
                TestActors.TEAM_LEAD,
                new MembershipInput.End(membership.id(), membership.version(), TODAY)))
        .extracting(Membership::to)
        .isEqualTo(TODAY);
  }

  @Test
  void ordersLeadersFirstThenByName() {
    fixture.join(team, hung, LEADER, JAN);
    fixture.join(team, lan, MEMBER, JAN);
    Member an = fixture.member(TestAreas.TAY_LE, "Vũ Ân");
    fixture.join(team, an, MEMBER, JAN);
    assertThat(fixture.everIn(team))
        .extracting(Membership::memberId)
        .containsExactly(hung.id(), an.id(), lan.id());
  }
}
