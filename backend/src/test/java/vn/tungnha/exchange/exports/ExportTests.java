package vn.tungnha.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.area.Area;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Ids;
import vn.tungnha.team.FieldSets;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberInput;
import vn.tungnha.team.Members;
import vn.tungnha.team.Membership;
import vn.tungnha.team.MembershipInput;
import vn.tungnha.team.MembershipRole;
import vn.tungnha.team.Representing;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamInput;
import vn.tungnha.team.Teams;
import vn.tungnha.team.TestFieldSets;

@ApplicationTest
class ExportTests {
  private static final String TAY_LE = "thôn Tây Lễ, xã Đại Thạnh, huyện Đại Lộc, tỉnh Quảng Nam";

  @Autowired ApplicationContext context;
  @Autowired MongoOperations mongo;
  @Autowired Teams teams;
  @Autowired Members members;
  @Autowired FieldSets sets;
  @Autowired Clock clock;

  @BeforeEach
  void nobody() {
    TestActors.ensure(context);
    mongo.remove(new Query(), Team.class);
    mongo.remove(new Query(), Member.class);
    mongo.remove(new Query(), Membership.class);
    TestFieldSets.forget(mongo, sets);
  }

  private Team team(Area area, @Nullable String name) {
    var decision =
        new TeamInput.DecisionInput("12/QĐ-UBND", LocalDate.parse("2024-05-20"), "UBND xã");
    return teams.found(
        TestActors.ADMIN,
        new TeamInput.Found(
            Ids.fresh("tea", clock.instant()),
            "CNSCD_VILLAGE",
            name,
            area.id(),
            decision,
            null,
            null,
            null));
  }

  private Member member(Area area, String name, @Nullable String note, @Nullable Team team) {
    var membership =
        team == null
            ? null
            : new MembershipInput(
                team.id(),
                MembershipRole.LEADER,
                Representing.VILLAGE_HEAD,
                LocalDate.parse("2024-06-01"));
    return members.add(
        TestActors.ADMIN,
        new MemberInput.Add(
            Ids.fresh("mem", clock.instant()),
            name,
            area.id(),
            "0912 345 678",
            note,
            membership,
            null));
  }

  private List<List<String>> csv(Actor actor, String list) {
    return new Downloads(context, actor).csv(list);
  }

  @Test
  void writesTeamsWithHeadLinesInTheReadersLanguage() {
    Team team = team(TestAreas.TAY_LE, "Tổ Tây Lễ");
    String path = "teams.csv?areaId=" + TestAreas.DAI_THANH.id() + "&search=tay";
    assertThat(csv(TestActors.ORGANISER, path))
        .containsExactly(
            List.of("Danh sách tổ"),
            List.of("Số dòng", "1"),
            List.of(
                "Lọc theo",
                "địa bàn: xã Đại Thạnh, huyện Đại Lộc, tỉnh Quảng Nam (đến 30/06/2025); tìm: “tay”"),
            List.of("Tính đến (giờ Việt Nam)", "22/11/2026 12:00"),
            List.of(
                "Loại tổ",
                "Tên",
                "Địa bàn",
                "Số quyết định",
                "Ngày quyết định",
                "Cơ quan ban hành",
                "Ngày thành lập",
                "Ngày giải thể",
                "Tổ trưởng",
                "Số thành viên",
                "Mã"),
            List.of(
                "Tổ công nghệ số cộng đồng thôn",
                "Tổ Tây Lễ",
                TAY_LE,
                "12/QĐ-UBND",
                "2024-05-20",
                "UBND xã",
                "",
                "",
                "",
                "0",
                team.id()));
    assertThat(csv(TestActors.ORGANISER, path + "&lang=en").subList(0, 2))
        .containsExactly(List.of("Teams"), List.of("Rows", "1"));
  }

  @Test
  void writesMembersWithTheirTeamOfToday() {
    Team team = team(TestAreas.TAY_LE, "Tổ Tây Lễ");
    Member member = member(TestAreas.TAY_LE, "Nguyễn Văn An", "ở đầu thôn", team);
    assertThat(csv(TestActors.ORGANISER, "members.csv").getLast())
        .containsExactly(
            "Nguyễn Văn An",
            "0912345678",
            "ở đầu thôn",
            TAY_LE,
            "Tổ Tây Lễ",
            "Tổ trưởng",
            "Trưởng thôn",
            "2024-06-01",
            "",
            member.id());
  }

  @Test
  void showsPhonesOnlyToThoseWhoMaySeeThem() {
    member(TestAreas.TAY_LE, "Nguyễn Văn An", "ghi chú", null);
    assertThat(csv(TestActors.VIEWER, "members.csv").getLast().subList(0, 3))
        .containsExactly("Nguyễn Văn An", "", "");
  }

  @Test
  void showsOthersNothing() {
    team(TestAreas.TAY_LE, "Tổ Tây Lễ");
    member(TestAreas.TAY_LE, "Nguyễn Văn An", null, null);
    assertThat(csv(TestActors.OTHER_ORGANISER, "teams.csv")).hasSize(5);
    assertThat(csv(TestActors.OTHER_ORGANISER, "members.csv").get(1))
        .containsExactly("Số dòng", "0");
  }

  @Test
  void takesTheSpringOutOfFormulas() throws IOException {
    member(TestAreas.TAY_LE, "=HYPERLINK(\"http://x\")", "-2+3", null);
    assertThat(csv(TestActors.ORGANISER, "members.csv").getLast().subList(0, 3))
        .containsExactly("'=HYPERLINK(\"http://x\")", "0912345678", "'-2+3");
    List<Row> rows = new Downloads(context, TestActors.ORGANISER).xlsx("members.xlsx");
    assertThat(rows.getLast().getCellText(0)).isEqualTo("'=HYPERLINK(\"http://x\")");
    assertThat(rows.getLast().getCell(0).getFormula()).isNull();
  }

  @Test
  void writesNumbersAndDaysAsSuchAndMoreThanAPage() throws IOException {
    for (int i = 0; i < 205; i++) team(TestAreas.TAY_LE, "Tổ %03d".formatted(i));
    List<Row> rows =
        new Downloads(context, TestActors.ORGANISER).xlsx("teams.xlsx?kind=CNSCD_VILLAGE");
    assertThat(rows).hasSize(210);
    assertThat(rows.get(1).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(205);
    assertThat(rows.get(209).getCellText(1)).isEqualTo("Tổ 204");
    assertThat(rows.get(209).getCellAsDate(4).orElseThrow().toLocalDate())
        .isEqualTo(LocalDate.parse("2024-05-20"));
    assertThat(rows.get(209).getCellAsNumber(9).orElseThrow().intValue()).isZero();
  }

  @Test
  void writesCampaignsSessionsAndOutcomes() {
    Stream.of(
            "campaigns.csv?status=ACTIVE&status=DRAFT&on=1999-11-22",
            "sessions.csv?from=1999-11-01&to=1999-12-01&status=PLANNED",
            "outcomes.csv?mine=true")
        .forEach(
            list ->
                assertThat(csv(TestActors.VIEWER, list).get(1)).containsExactly("Số dòng", "0"));
  }

  @Test
  void refusesWrongParametersAtTheirNames() {
    TestBrowser browser = TestBrowser.signedInAs(context, TestActors.ORGANISER);
    refuses(browser, "teams.csv?color=red", 400, "UNKNOWN_FIELD", "color");
    refuses(browser, "teams.csv?includeDisbanded=maybe", 400, "INVALID_VALUE", "includeDisbanded");
    refuses(browser, "teams.csv?kind=NONE", 400, "NOT_FOUND", "kind");
    refuses(browser, "teams.csv?areaId=are_x", 400, "NOT_FOUND", "areaId");
    refuses(browser, "campaigns.csv?on=2026-02-31", 400, "INVALID_VALUE", "on");
    refuses(browser, "sessions.csv?to=2026-02-28", 400, "REQUIRED", "from");
    refuses(browser, "sessions.csv?from=2026-01-01&to=2026-12-31", 400, "INVALID_PERIOD", "to");
    refuses(browser, "people.csv", 404, "NOT_FOUND", "");
  }

  private static void refuses(
      TestBrowser browser, String list, int status, String code, String path) {
    TestBrowser.Answer answer = browser.get("/api/exports/" + list);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.at("code")).isEqualTo(code);
    assertThat(answer.at("path.0")).isEqualTo(path);
    assertThat(answer.at("message")).isNotEmpty();
    assertThat(answer.at("requestId")).isNotEmpty();
  }

  @Test
  void asksWhoAsks() {
    assertThat(TestBrowser.anonymous(context).get("/api/exports/teams.csv").status())
        .isEqualTo(401);
    assertThat(TestBrowser.partner(context).get("/api/exports/teams.csv").status()).isEqualTo(401);
  }
}
