package vn.tungnha.team;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.team.TeamFixture.CNSCD;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Source;
import vn.tungnha.team.TeamInput.ChannelInput;
import vn.tungnha.team.TeamInput.DecisionInput;

@ApplicationTest
class TeamsTests {
  private static final TeamFilter ALL = new TeamFilter(null, null, null, true, null);

  @Autowired ApplicationContext context;
  private TeamFixture fixture;
  private Teams teams;

  @BeforeEach
  void noTeams() {
    fixture = TeamFixture.in(context);
    teams = fixture.teams;
  }

  @Test
  void bringsItsKinds() {
    assertThat(teams.kinds())
        .extracting(TeamKind::code)
        .containsExactly(
            "CNSCD_COMMUNE", "CNSCD_VILLAGE", "DA06", "DVC_SUPPORT", "SOLIDARITY", "YOUTH");
  }

  @Test
  void foundsATeamWithItsDecisionAndChannels() {
    var input =
        new TeamInput.Found(
            fixture.id("tea"),
            CNSCD,
            "  Tổ CNSCĐ  Tây Lễ ",
            TestAreas.TAY_LE.id(),
            new DecisionInput("1440/UBND-VH", LocalDate.parse("2022-07-01"), "UBND xã Đại Thạnh"),
            List.of(new ChannelInput(ChannelKind.ZALO, "Thôn Tây Lễ", "https://zalo.me/g/abc")),
            LocalDate.parse("2022-07-05"),
            null);

    Team team = teams.found(TestActors.ORGANISER, input);

    assertThat(team.name()).isEqualTo("Tổ CNSCĐ Tây Lễ");
    assertThat(team.decision())
        .isEqualTo(
            new Decision("1440/UBND-VH", LocalDate.parse("2022-07-01"), "UBND xã Đại Thạnh", null));
    assertThat(team.channels())
        .containsExactly(new Channel(ChannelKind.ZALO, "Thôn Tây Lễ", "https://zalo.me/g/abc"));
    assertThat(team.areaPath()).isEqualTo(TestAreas.TAY_LE.path());
    assertThat(team.memberCount()).isZero();
    assertThat(fixture.again(team)).isEqualTo(team);
  }

  @Test
  void namesATeamByItsKindAndArea() {
    assertThat(fixture.team(TestAreas.TAY_LE).name())
        .isEqualTo("Tổ công nghệ số cộng đồng thôn Tây Lễ");
  }

  @Test
  void answersTheSameFoundingWithTheSameTeam() {
    TeamInput.Found input = fixture.founding(TestAreas.TAY_LE, "Tổ", null);
    Team first = teams.found(TestActors.ORGANISER, input);
    assertThat(teams.found(TestActors.ORGANISER, input)).isEqualTo(first);

    Team amended =
        teams.amend(
            TestActors.ORGANISER,
            new TeamInput.Amend(first.id(), first.version(), "Tổ một", null, null, null));
    assertThat(teams.found(TestActors.ORGANISER, input)).isEqualTo(amended);
    var other =
        new TeamInput.Found(first.id(), CNSCD, "Tổ 2", input.areaId(), null, null, null, null);
    fixture.refused(
        ProblemCode.IDEMPOTENCY_CONFLICT,
        List.of("id"),
        () -> teams.found(TestActors.ORGANISER, other));
  }

  @Test
  void keepsWhereASampleCameFrom() {
    Team team =
        teams.found(
            Actor.system(), fixture.founding(TestAreas.TAY_LE, null, null), Source.invented());
    assertThat(fixture.again(team).source()).isEqualTo(Source.invented());
  }

  @Test
  void refusesBadFoundings() {
    String area = TestAreas.TAY_LE.id();
    bad(ProblemCode.INVALID_ID, "id", found("tea_1", CNSCD, "Tổ", area));
    bad(ProblemCode.INVALID_ID, "id", found(fixture.id("mem"), CNSCD, "Tổ", area));
    bad(ProblemCode.NOT_FOUND, "kind", found(fixture.id("tea"), "NOPE", "Tổ", area));
    bad(ProblemCode.NOT_FOUND, "areaId", found(fixture.id("tea"), CNSCD, "Tổ", "are_x"));
    bad(ProblemCode.INVALID_TEXT, "name", found(fixture.id("tea"), CNSCD, "a".repeat(201), area));
    bad(ProblemCode.INVALID_TEXT, "name", found(fixture.id("tea"), CNSCD, "<i>Tổ</i>", area));
    bad(ProblemCode.INVALID_TEXT, "name", found(fixture.id("tea"), CNSCD, "Tổ\u202E1", area));
    bad(
        ProblemCode.INVALID_VALUE,
        "areaId",
        found(fixture.id("tea"), CNSCD, "Tổ", TestAreas.DAI_THANH.id()));
  }

  private void bad(ProblemCode code, String path, TeamInput.Found input) {
    fixture.refused(code, List.of(path), () -> teams.found(TestActors.ADMIN, input));
  }

  private static TeamInput.Found found(
      String id, String kind, @Nullable String name, String areaId) {
    return new TeamInput.Found(id, kind, name, areaId, null, null, null, null);
  }

  @Test
  void refusesChannelsThatAreNotHttps() {
    for (String url :
        List.of("http://zalo.me/g/a", "javascript:alert(1)", "https://", "https://a@b.vn", "a b"))
      fixture.refused(
          ProblemCode.INVALID_VALUE,
          List.of("channels", "1", "url"),
          () ->
              teams.found(
                  TestActors.ADMIN,
                  new TeamInput.Found(
                      fixture.id("tea"),
                      CNSCD,
                      null,
                      TestAreas.TAY_LE.id(),
                      null,
                      List.of(
                          new ChannelInput(ChannelKind.ZALO, "Nhóm", null),
                          new ChannelInput(ChannelKind.OTHER, "Trang", url)),
                      null,
                      null)));
  }

  @Test
  void letsOnlyOrganisersOfTheAreaAct() {
    Team team = fixture.team(TestAreas.TAY_LE);
    var founding = fixture.founding(TestAreas.TAY_LE, null, null);
    var amend = new TeamInput.Amend(team.id(), team.version(), "Tên khác", null, null, null);
    var disband = new TeamInput.Disband(team.id(), team.version(), TeamFixture.TODAY);
    for (Actor actor : List.of(TestActors.TEAM_LEAD, TestActors.MEMBER, TestActors.VIEWER)) {
      fixture.refused(ProblemCode.FORBIDDEN, List.of("areaId"), () -> teams.found(actor, founding));
      fixture.refused(ProblemCode.FORBIDDEN, List.of(), () -> teams.amend(actor, amend));
      fixture.refused(ProblemCode.FORBIDDEN, List.of(), () -> teams.disband(actor, disband));
      fixture.refused(
          ProblemCode.FORBIDDEN,
          List.of("areaId"),
          () -> teams.rule(actor, ruleOf(null, TestAreas.TAY_LE, 5)));
    }
    Actor stranger = TestActors.OTHER_ORGANISER;
    fixture.refused(
        ProblemCode.NOT_FOUND, List.of("areaId"), () -> teams.found(stranger, founding));
    fixture.refused(
        ProblemCode.NOT_FOUND, List.of("areaId"), () -> teams.rule(stranger, rule(null, 5)));
    fixture.refused(ProblemCode.NOT_FOUND, List.of("teamId"), () -> teams.amend(stranger, amend));
    fixture.refused(
        ProblemCode.NOT_FOUND, List.of("teamId"), () -> teams.disband(stranger, disband));
    fixture.refused(
        ProblemCode.FORBIDDEN, List.of(), () -> teams.find(TestActors.PARTNER, team.id()));
  }

  @Test
  void hidesTeamsOfOtherAreas() {
    Team here = fixture.team(TestAreas.TAY_LE, "Tổ Tây Lễ");
    Team there = fixture.team(TestAreas.NA_COONG, "Tổ Nà Coóng");
    Actor stranger = TestActors.OTHER_ORGANISER;

    assertThat(teams.find(stranger, here.id())).isEmpty();
    assertThat(teams.visible(stranger, List.of(here.id(), there.id())))
        .containsOnlyKeys(there.id());
    assertThat(fixture.found(stranger, ALL)).containsExactly("Tổ Nà Coóng");
    assertThat(fixture.found(stranger, new TeamFilter(here.areaId(), null, null, true, null)))
        .isEmpty();
    assertThat(fixture.found(TestActors.VIEWER, ALL)).containsExactly("Tổ Tây Lễ");
  }

  @Test
  void tellsWhoAmendedFirst() {
    Team team = fixture.team(TestAreas.TAY_LE, "Tổ");
    var amend = new TeamInput.Amend(team.id(), team.version(), "Tổ mới", null, null, null);
    Team amended = teams.amend(TestActors.ORGANISER, amend);
    assertThat(amended.name()).isEqualTo("Tổ mới");
    assertThat(amended.version()).isEqualTo(team.version() + 1);

    assertThat(
            fixture
                .refused(
                    ProblemCode.VERSION_CONFLICT,
                    List.of(),
                    () -> teams.amend(TestActors.ORGANISER, amend))
                .current())
        .isEqualTo(amended);
  }

  @Test
  void listsByVietnameseAlphabetAndPagesOnce() {
    for (String name : List.of("Tổ Đa", "Tổ Da", "Tổ Ăn", "Tổ An", "Tổ Ân", "Tổ Ơn", "Tổ On"))
      fixture.team(TestAreas.TAY_LE, name);
    assertThat(fixture.found(TestActors.ORGANISER, ALL))
        .containsExactly("Tổ An", "Tổ Ăn", "Tổ Ân", "Tổ Da", "Tổ Đa", "Tổ On", "Tổ Ơn");

    var first = teams.list(TestActors.ORGANISER, null, TeamOrder.NAME, new PageRequest(3, null));
    var rest =
        teams.list(
            TestActors.ORGANISER,
            null,
            TeamOrder.NAME,
            new PageRequest(10, first.pageInfo().endCursor()));
    assertThat(first.totalCount()).isEqualTo(7);
    assertThat(rest.nodes())
        .extracting(Team::name)
        .containsExactly("Tổ Da", "Tổ Đa", "Tổ On", "Tổ Ơn");
  }

  @Test
  void findsByAreaKindAndBeginningsOfWords() {
    fixture.team(TestAreas.TAY_LE, "Tổ CNSCĐ Tây Lễ");
    fixture.team(TestAreas.HANH_TAY, "Tổ CNSCĐ Hanh Tây");
    teams.found(
        TestActors.ADMIN,
        found(fixture.id("tea"), "DA06", "Tổ Đề án 06", TestAreas.DAI_THANH.id()));

    assertThat(search("tay")).containsExactly("Tổ CNSCĐ Hanh Tây", "Tổ CNSCĐ Tây Lễ");
    assertThat(search("LE tay")).containsExactly("Tổ CNSCĐ Tây Lễ");
    assertThat(search("đề 06")).containsExactly("Tổ Đề án 06");
    assertThat(search("ay")).isEmpty();
    assertThat(search(".*")).isEmpty();
    assertThat(search("^t")).hasSize(3);
    assertThat(
            fixture.found(
                TestActors.ADMIN,
                new TeamFilter(TestAreas.DAI_THANH.id(), "DA06", null, null, null)))
        .containsExactly("Tổ Đề án 06");
    assertThat(
            fixture.found(
                TestActors.ADMIN, new TeamFilter(TestAreas.HANH_TAY.id(), null, null, null, null)))
        .containsExactly("Tổ CNSCĐ Hanh Tây");
  }

  private List<String> search(String words) {
    return fixture.found(TestActors.ADMIN, new TeamFilter(null, null, words, null, null));
  }

  @Test
  void listsNewestFirst() {
    fixture.team(TestAreas.TAY_LE, "Tổ cũ");
    context.getBean(vn.tungnha.MutableClock.class).advance(java.time.Duration.ofMinutes(1));
    fixture.team(TestAreas.TAY_LE, "Tổ mới");
    assertThat(
            teams.list(TestActors.ADMIN, null, TeamOrder.NEWEST, new PageRequest(20, null)).nodes())
        .extracting(Team::name)
        .containsExactly("Tổ mới", "Tổ cũ");
  }

  @Test
  void listsDisbandedTeamsOnlyWhenAsked() {
    Team team = fixture.team(TestAreas.TAY_LE, "Tổ cũ");
    teams.disband(
        TestActors.ORGANISER, new TeamInput.Disband(team.id(), team.version(), TeamFixture.TODAY));
    assertThat(fixture.found(TestActors.ORGANISER, TeamFilter.ACTIVE)).isEmpty();
    assertThat(fixture.found(TestActors.ORGANISER, ALL)).containsExactly("Tổ cũ");
  }

  @Test
  void refusesToDisbandTwiceOrBeforeItBegan() {
    Team team =
        teams.found(
            TestActors.ORGANISER, fixture.founding(TestAreas.TAY_LE, "Tổ", TeamFixture.TODAY));
    fixture.refused(
        ProblemCode.INVALID_PERIOD,
        List.of("on"),
        () ->
            teams.disband(
                TestActors.ORGANISER,
                new TeamInput.Disband(team.id(), team.version(), TeamFixture.TODAY)));
    Team gone =
        teams.disband(
            TestActors.ORGANISER,
            new TeamInput.Disband(team.id(), team.version(), TeamFixture.TODAY.plusDays(1)));
    fixture.refused(
        ProblemCode.WRONG_STATE,
        List.of(),
        () ->
            teams.disband(
                TestActors.ORGANISER,
                new TeamInput.Disband(team.id(), gone.version(), TeamFixture.TODAY.plusDays(2))));
  }

  @Test
  void holdsTheNearestRuleAndAKindsOwnBeforeTheOneForAll() {
    Team team = fixture.team(TestAreas.TAY_LE);
    Compositions compositions = context.getBean(Compositions.class);
    assertThat(compositions.rules(List.of(team))).isEmpty();

    teams.rule(TestActors.ADMIN, ruleOf(CNSCD, TestAreas.QUANG_NAM, 9));
    teams.rule(TestActors.ADMIN, ruleOf(null, TestAreas.DAI_THANH, 4));
    teams.rule(TestActors.ADMIN, ruleOf("DA06", TestAreas.TAY_LE, 3));
    teams.rule(TestActors.ADMIN, ruleOf(null, TestAreas.NA_COONG, 2));
    assertThat(compositions.rules(List.of(team)).get(team.id()).minMembers()).isEqualTo(4);
    teams.rule(TestActors.ADMIN, ruleOf(CNSCD, TestAreas.DAI_THANH, 6));
    assertThat(compositions.rules(List.of(team)).get(team.id()).minMembers()).isEqualTo(6);
    teams.rule(TestActors.ADMIN, ruleOf(CNSCD, TestAreas.DAI_THANH, 5));
    assertThat(compositions.rules(List.of(team)).get(team.id()).minMembers()).isEqualTo(5);
  }

  @Test
  void refusesSenselessRules() {
    fixture.refused(
        ProblemCode.INVALID_VALUE,
        List.of("maxMembers"),
        () -> teams.rule(TestActors.ORGANISER, rule(7, 5)));
    fixture.refused(
        ProblemCode.NOT_FOUND,
        List.of("kindCode"),
        () -> teams.rule(TestActors.ORGANISER, ruleOf("NOPE", TestAreas.DAI_THANH, 5)));
  }

  private static CompositionRule rule(@Nullable Integer min, @Nullable Integer max) {
    return CompositionRule.of(
        null, TestAreas.DAI_THANH.id(), min, max, null, false, List.of(), null);
  }

  private static CompositionRule ruleOf(@Nullable String kind, Area area, int min) {
    return CompositionRule.of(kind, area.id(), min, null, null, false, List.of(), null);
  }
}
