package vn.tungnha.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.platform.field.TestFields.choice;
import static vn.tungnha.platform.field.TestFields.choices;
import static vn.tungnha.platform.field.TestFields.field;
import static vn.tungnha.platform.field.TestFields.labelled;
import static vn.tungnha.platform.field.TestFields.options;
import static vn.tungnha.platform.field.TestFields.personal;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
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
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldOption;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.GeoPoint;
import vn.tungnha.team.FieldSets;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberInput;
import vn.tungnha.team.Members;
import vn.tungnha.team.Membership;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamInput;
import vn.tungnha.team.Teams;
import vn.tungnha.team.TestFieldSets;

/** Custom fields of teams and members in their files. */
@ApplicationTest
class FieldExportTests {
  private static final FieldDefinition LEVEL =
      options(
          labelled(field("level", FieldKind.CHOICE), new Text("Trình độ", "Level")),
          List.of(
              new FieldOption("BASIC", new Text("Cơ bản", "Basic"), false),
              new FieldOption("GOOD", new Text("Khá", "Good"), false)));

  @Autowired ApplicationContext context;
  @Autowired MongoOperations mongo;
  @Autowired FieldSets sets;
  @Autowired Teams teams;
  @Autowired Members members;
  @Autowired Clock clock;

  @BeforeEach
  void nobody() {
    TestActors.ensure(context);
    noFields();
  }

  @AfterEach
  void noFields() {
    for (Class<?> type : List.of(Team.class, Member.class, Membership.class))
      mongo.remove(new Query(), type);
    TestFieldSets.forget(mongo, sets);
  }

  private static FieldDefinition named(String key, FieldKind kind, String vi, String en) {
    return labelled(field(key, kind), new Text(vi, en));
  }

  private Member member(String name, FieldValueInput... values) {
    return members.add(
        TestActors.ADMIN,
        new MemberInput.Add(
            Ids.fresh("mem", clock.instant()),
            name,
            TestAreas.TAY_LE.id(),
            null,
            null,
            null,
            List.of(values)));
  }

  private Downloads as(Actor actor) {
    return new Downloads(context, actor);
  }

  private static List<String> custom(List<String> columns) {
    return columns.subList(10, columns.size());
  }

  @Test
  void givesEachCustomFieldAColumnInTheReadersWords() {
    TestFieldSets.ofMembers(
        sets,
        LEVEL,
        named("note2", FieldKind.TEXT, "Ghi chú", "Remarks"),
        named("born", FieldKind.DATE, "Ngày sinh", "Born"),
        named("seen", FieldKind.DATE_TIME, "Gặp lúc", "Seen"),
        named("rate", FieldKind.DECIMAL, "Hệ số", "Rate"),
        named("trained", FieldKind.BOOLEAN, "Đã học", "Trained"),
        named("home", FieldKind.AREA, "Quê", "Home"),
        named("at", FieldKind.LOCATION, "Toạ độ", "Place"),
        named("mentor", FieldKind.MEMBER, "Người kèm", "Mentor"),
        choiceOf("skills", "Kỹ năng", "Skills"));
    Member mentor = member("Trần Thị Bình");
    member(
        "Nguyễn Văn An",
        FieldValueInput.choice("level", "GOOD"),
        FieldValueInput.text("note2", "=1+2"),
        FieldValueInput.date("born", LocalDate.parse("1890-02-03")),
        FieldValueInput.dateTime("seen", Instant.parse("2026-11-22T12:30:00Z")),
        FieldValueInput.decimal("rate", new BigDecimal("1.5")),
        FieldValueInput.bool("trained", true),
        FieldValueInput.area("home", TestAreas.BOC_BO.id()),
        FieldValueInput.location("at", new GeoPoint(15.8, 108.25)),
        FieldValueInput.member("mentor", mentor.id()),
        FieldValueInput.choices("skills", List.of("B", "A")));

    assertThat(custom(as(TestActors.ORGANISER).lastOf("members.csv?search=an&lang=vi")))
        .containsExactly(
            "Trình độ=Khá",
            "Ghi chú (note2)='=1+2",
            "Ngày sinh=1890-02-03",
            "Gặp lúc=22/11/2026 19:30",
            "Hệ số=1.5",
            "Đã học=Có",
            "Quê=xã Bộc Bố, huyện Pác Nặm, tỉnh Bắc Kạn (đến 30/06/2025) ["
                + TestAreas.BOC_BO.id()
                + "]",
            "Toạ độ=15.8, 108.25",
            "Người kèm=Trần Thị Bình [" + mentor.id() + "]",
            "Kỹ năng=A; B");
    assertThat(custom(as(TestActors.ORGANISER).lastOf("members.csv?search=an&lang=en")))
        .contains("Level=Good", "Remarks='=1+2", "Trained=Yes");
  }

  private static FieldDefinition choiceOf(String key, String vi, String en) {
    return labelled(choices(key, "A", "B"), new Text(vi, en));
  }

  @Test
  void keepsPersonalFieldsFromThoseWhoMayNotSeePhones() {
    TestFieldSets.ofMembers(sets, personal(named("idCard", FieldKind.TEXT, "CCCD", "ID card")));
    member("Nguyễn Văn An", FieldValueInput.text("idCard", "049012345678"));
    assertThat(custom(as(TestActors.ORGANISER).lastOf("members.csv")))
        .containsExactly("CCCD=049012345678");
    assertThat(custom(as(TestActors.VIEWER).lastOf("members.csv"))).containsExactly("CCCD=");
  }

  @Test
  void takesTheConditionsAndTheOrderOfTheListAndSaysThem() throws IOException {
    TestFieldSets.ofMembers(sets, LEVEL, named("age", FieldKind.INTEGER, "Tuổi", "Age"));
    member("An", FieldValueInput.choice("level", "GOOD"), FieldValueInput.integer("age", 30));
    member("Bình", FieldValueInput.choice("level", "BASIC"), FieldValueInput.integer("age", 50));
    member("Chi", FieldValueInput.choice("level", "BASIC"), FieldValueInput.integer("age", 40));
    member("Dũng", FieldValueInput.integer("age", 20));
    String fields =
        """
        {"or":[{"field":{"key":"level","in":[{"choice":"BASIC"}]}},
        {"and":[{"field":{"key":"age","gte":{"integer":30}}},{"field":{"key":"age","lt":{"integer":31}}}]}]}""";
    String path =
        "members.xlsx?lang=vi&fields="
            + encoded(fields)
            + "&orderByField="
            + encoded("{\"key\":\"age\",\"direction\":\"DESC\"}");
    List<Row> rows = as(TestActors.ORGANISER).xlsx(path);
    assertThat(rows.get(1).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(3);
    assertThat(rows.get(2).getCellText(1))
        .isEqualTo(
            "Trình độ: một trong Cơ bản hoặc (Tuổi ≥ 30 và Tuổi < 31); xếp theo Tuổi, từ lớn đến nhỏ");
    assertThat(rows.subList(5, rows.size()).stream().map(row -> row.getCellText(0)))
        .containsExactly("Bình", "Chi", "An");
    assertThat(rows.get(5).getCellAsNumber(11).orElseThrow().intValue()).isEqualTo(50);
  }

  private static String encoded(String json) {
    return URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  @Test
  void refusesConditionsThatTheListWouldRefuse() {
    TestFieldSets.ofMembers(sets, LEVEL, personal(named("idCard", FieldKind.TEXT, "CCCD", "ID")));
    refuses("members", "{\"field\":", "INVALID_VALUE");
    refuses("members", "{\"field\":{\"key\":\"level\",\"equals\":1}}", "INVALID_VALUE");
    refuses("members", "{\"and\":[null]}", "INVALID_VALUE");
    refuses("members", "{\"field\":{\"key\":\"none\",\"isSet\":true}}", "UNKNOWN_FIELD");
    refuses("members", "{\"field\":{\"key\":\"idCard\",\"isSet\":true}}", "INVALID_VALUE");
    assertThat(
            TestBrowser.signedInAs(context, TestActors.ORGANISER)
                .get(
                    "/api/exports/teams.csv?fields="
                        + encoded("{\"field\":{\"key\":\"level\",\"isSet\":true}}"))
                .at("path.0"))
        .isEqualTo("kind");
  }

  private void refuses(String list, String fields, String code) {
    TestBrowser.Answer answer =
        TestBrowser.signedInAs(context, TestActors.ORGANISER)
            .get("/api/exports/" + list + ".csv?fields=" + encoded(fields));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("code")).isEqualTo(code);
    assertThat(answer.at("path.0")).isEqualTo("fields");
  }

  @Test
  void unitesTheFieldsOfTeamKindsByKey() {
    TestFieldSets.ofTeams(
        sets, "CNSCD_VILLAGE", choice("room", "A"), named("chairs", FieldKind.INTEGER, "Ghế", "x"));
    teams.found(
        TestActors.ADMIN,
        new TeamInput.Found(
            Ids.fresh("tea", clock.instant()),
            "CNSCD_VILLAGE",
            "Tổ Tây Lễ",
            TestAreas.TAY_LE.id(),
            null,
            null,
            null,
            List.of(FieldValueInput.integer("chairs", 30))));
    assertThat(as(TestActors.ORGANISER).lastOf("teams.csv")).contains("Nhãn=", "Ghế=30");
    assertThat(as(TestActors.ORGANISER).lastOf("teams.csv?kind=CNSCD_VILLAGE"))
        .endsWith("Nhãn=", "Ghế=30");
  }
}
