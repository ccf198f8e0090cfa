package vn.tungnha.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberInput;
import vn.tungnha.team.Members;
import vn.tungnha.team.Membership;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamInput;
import vn.tungnha.team.Teams;

@ApplicationTest
class ImportTests {
  private static final String MEMBERS =
      "/api/imports?kind=MEMBERS&fileName=to.csv&areaId=" + TestAreas.DAI_THANH.id();
  private static final String TEAMS = MEMBERS.replace("MEMBERS", "TEAMS");
  private static final String PEOPLE =
      """
      Danh sách tổ công nghệ số thôn Tây Lễ
      Họ và tên;SĐT;Địa chỉ;Tổ công nghệ số;Chức vụ;Thành phần;Ngày vào tổ
      Nguyễn Văn An;0912 345 678;Tây Lễ, xã Đại Thạnh;Tổ Tây Lễ;Tổ trưởng;trưởng thôn;1/6/2024
      Trần Thị Bình;912345679;thôn tây lễ;to tay le;;Hội Phụ nữ;
      Lê Văn Cường;123;Tây Lễ;Tổ Nào Đó;giám đốc;;31/02/2024
      Trần Thị Bình;0912345679;Tây Lễ;;;;
      """;

  @Autowired ApplicationContext context;
  @Autowired MongoOperations mongo;
  @Autowired ImportWork work;
  @Autowired Imports imports;
  @Autowired Teams teams;
  @Autowired Members members;
  @Autowired Clock clock;
  private TestBrowser organiser;
  private Team team;

  @BeforeEach
  void oneTeam() {
    TestActors.ensure(context);
    List.of(Team.class, Member.class, Membership.class, Import.class, ImportRow.class)
        .forEach(type -> mongo.remove(new Query(), type));
    team =
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
                null));
    organiser = TestBrowser.signedInAs(context, TestActors.ORGANISER);
  }

  private String upload(String path, byte[] file) {
    Answer answer = organiser.upload(path, file);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.at("id");
  }

  private static byte[] text(String csv) {
    return csv.getBytes(StandardCharsets.UTF_8);
  }

  private Import of(String id) {
    return imports.require(TestActors.ORGANISER, id);
  }

  private Import finished(String id) {
    while (of(id).status().isWork()) work.step();
    return of(id);
  }

  /** By the guessed columns. */
  private Import checked(String id, String... key) {
    List<ColumnMatch> guessed =
        of(id).columns().stream()
            .filter(column -> column.guess() != null)
            .map(column -> new ColumnMatch(column.column(), column.guess()))
            .toList();
    imports.match(TestActors.ORGANISER, id, guessed, List.of(key));
    return finished(id);
  }

  private Import ran(String id, String... key) {
    checked(id, key);
    imports.run(TestActors.ORGANISER, id);
    return finished(id);
  }

  private List<ImportRow> failed(String id) {
    return imports.rows(of(id), RowOutcome.FAILED, new PageRequest(100, null)).nodes();
  }

  @Test
  void guessesColumnsChecksAndRuns() {
    String id = upload(MEMBERS, text(PEOPLE));
    assertThat(of(id).columns().stream().map(ImportColumn::guess))
        .containsExactly("fullName", "phone", "area", "team", "role", "representing", "from");
    Import checked = checked(id);
    assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(checked.preview()).isEqualTo(new ImportCounts(2, 0, 0, 2));
    assertThat(mongo.count(new Query(), Member.class)).isZero();
    assertThat(failed(id).getFirst().row()).isEqualTo(5);
    assertThat(failed(id).getFirst().errors().stream().map(RowError::column)).containsExactly(4, 1);
    assertThat(failed(id).getLast().errors().getFirst().message().vi())
        .isEqualTo("Trùng với một dòng ở trên.");

    imports.run(TestActors.ORGANISER, id);
    Import done = finished(id);
    assertThat(done.status()).isEqualTo(ImportStatus.DONE);
    assertThat(done.result()).isEqualTo(new ImportCounts(2, 0, 0, 2));
    Team now = teams.require(TestActors.ORGANISER, team.id());
    assertThat(now.memberCount()).isEqualTo(2);
    assertThat(now.leader().fullName()).isEqualTo("Nguyễn Văn An");
  }

  @Test
  void findsItsOwnExportUnchanged() {
    ran(upload(MEMBERS, text(PEOPLE)));
    for (String format : List.of("xlsx", "csv")) {
      byte[] members = organiser.download("/api/exports/members." + format).body();
      assertThat(checked(upload(MEMBERS, members), "phone").preview())
          .isEqualTo(new ImportCounts(0, 0, 2, 0));
      byte[] english = organiser.download("/api/exports/members." + format + "?lang=en").body();
      assertThat(checked(upload(MEMBERS, english), "fullName", "area").preview())
          .isEqualTo(new ImportCounts(0, 0, 2, 0));
      byte[] all = organiser.download("/api/exports/teams." + format).body();
      assertThat(checked(upload(TEAMS, all)).preview()).isEqualTo(new ImportCounts(0, 0, 1, 0));
    }
  }

  @Test
  void undoesWhatNobodyChangedSince() {
    Member old =
        members.add(
            TestActors.ADMIN,
            new MemberInput.Add(
                Ids.fresh("mem", clock.instant()),
                "Phạm Văn Dũng",
                TestAreas.TAY_LE.id(),
                "0912345600",
                "ghi chú cũ",
                null,
                null));
    String file =
        "họ tên,sđt,ghi chú,địa bàn,tổ\n"
            + "Phạm Văn Dũng,0912345600,ghi chú mới,Tây Lễ,Tổ Tây Lễ\n"
            + "Nguyễn Văn An,0912345601,,Tây Lễ,Tổ Tây Lễ\n"
            + "Trần Thị Bình,0912345602,,Tây Lễ,\n";
    String id = upload(MEMBERS, text(file));
    assertThat(ran(id).result()).isEqualTo(new ImportCounts(2, 1, 0, 0));
    assertThat(teams.require(TestActors.ORGANISER, team.id()).memberCount()).isEqualTo(2);
    Member binh = only("Trần Thị Bình");
    members.amend(
        TestActors.ADMIN,
        new MemberInput.Amend(binh.id(), binh.version(), null, "0912345699", null, null));

    imports.undo(TestActors.ORGANISER, id);
    Import undone = finished(id);
    assertThat(undone.status()).isEqualTo(ImportStatus.UNDONE);
    assertThat(
            imports.rows(undone, null, new PageRequest(100, null)).nodes().stream()
                .flatMap(
                    row ->
                        row.errors().stream().map(error -> row.row() + " " + error.message().en())))
        .hasSize(1);
    assertThat(undone.undone()).isEqualTo(new UndoCounts(1, 1, 1));
    assertThat(mongo.findAll(Member.class).stream().map(Member::fullName))
        .containsExactlyInAnyOrder("Phạm Văn Dũng", "Trần Thị Bình");
    assertThat(mongo.findById(old.id(), Member.class).contact().note()).isEqualTo("ghi chú cũ");
    assertThat(mongo.count(new Query(), Membership.class)).isZero();
    assertThat(teams.require(TestActors.ORGANISER, team.id()).memberCount()).isZero();
  }

  private Member only(String name) {
    return mongo.findAll(Member.class).stream()
        .filter(member -> member.fullName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void bringsTeamsAndTakesThemBack() {
    String file =
        "Loại tổ,Tên tổ,Địa bàn,Số quyết định,Ngày quyết định\n"
            + "Tổ công nghệ số cộng đồng thôn,Tổ Hanh Tây,Hanh Tây,5/QĐ,01/02/2024\n"
            + "CNSCD_VILLAGE,Tổ Tây Lễ,Tây Lễ,6/QĐ,\n"
            + "CNSCD_VILLAGE,Tổ Xa,Nà Coóng,,\n";
    String id = upload(TEAMS, text(file));
    assertThat(ran(id).result()).isEqualTo(new ImportCounts(1, 1, 0, 1));
    assertThat(teams.require(TestActors.ORGANISER, team.id()).decision().number())
        .isEqualTo("6/QĐ");
    imports.undo(TestActors.ORGANISER, id);
    assertThat(finished(id).undone()).isEqualTo(new UndoCounts(1, 1, 0));
    assertThat(mongo.findAll(Team.class).stream().map(Team::name)).containsExactly("Tổ Tây Lễ");
    assertThat(teams.require(TestActors.ORGANISER, team.id()).decision()).isNull();
  }

  @Test
  void givesTheFailedRowsWithTheReason() throws IOException {
    String id = upload(MEMBERS, text(PEOPLE));
    checked(id);
    byte[] file = organiser.download("/api/imports/" + id + "/errors.xlsx?lang=en").body();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(0).getCellText(7)).isEqualTo("Why it was not taken");
      assertThat(rows.get(2).getCellText(0)).isEqualTo("Trần Thị Bình");
      assertThat(rows.get(2).getCellText(7)).isEqualTo("SĐT: The same as a row above.");
    }
  }

  @Test
  void stopsWhenToldAndKeepsWhatWasDone() {
    StringBuilder file = new StringBuilder("họ tên,sđt\n");
    for (int i = 0; i < 250; i++)
      file.append("Người %c%c,09%08d\n".formatted('a' + i % 26, 'a' + i / 26, 12340000 + i));
    String id = upload(MEMBERS, text(file.toString()));
    assertThat(checked(id).preview()).isEqualTo(new ImportCounts(250, 0, 0, 0));
    imports.run(TestActors.ORGANISER, id);
    imports.cancel(TestActors.ORGANISER, id);
    Import stopped = of(id);
    assertThat(stopped.status()).isEqualTo(ImportStatus.CANCELLED);
    assertThat(mongo.count(new Query(), Member.class)).isEqualTo(stopped.done());
    imports.undo(TestActors.ORGANISER, id);
    assertThat(finished(id).undone().removed()).isEqualTo(stopped.done());
    assertThat(mongo.count(new Query(), Member.class)).isZero();
  }

  @Test
  void isNobodysOutsideTheArea() {
    String id = upload(MEMBERS, text(PEOPLE));
    TestBrowser other = TestBrowser.signedInAs(context, TestActors.OTHER_ORGANISER);
    String query = "query($id: ID!) { import(id: $id) { id } imports { totalCount } }";
    Answer theirs = other.graphql(query, Map.of("id", id));
    assertThat(theirs.body().at("/data/import").isNull()).isTrue();
    assertThat(theirs.body().at("/data/imports/totalCount").asInt()).isZero();
    assertThat(other.get("/api/imports/" + id + "/errors.xlsx").status()).isEqualTo(404);
    assertThat(other.upload(MEMBERS, text(PEOPLE)).at("code")).isEqualTo("NOT_FOUND");
    assertThat(
            TestBrowser.signedInAs(context, TestActors.VIEWER)
                .upload(MEMBERS, text(PEOPLE))
                .at("code"))
        .isEqualTo("FORBIDDEN");
    String run =
        "mutation($id: ID!) { runImport(input: {importId: $id}) { errors { code path } } }";
    assertThat(other.graphql(run, Map.of("id", id)).at("data.runImport.errors.0.code"))
        .isEqualTo("NOT_FOUND");
    assertThat(organiser.graphql(run, Map.of("id", id)).at("data.runImport.errors.0.code"))
        .isEqualTo("WRONG_STATE");
    String read =
        "query($id: ID!) { import(id: $id) { status area { name } columns { title guess samples } "
            + "rows(first: 2) { nodes { row cells outcome errors { message } } } } }";
    assertThat(organiser.graphql(read, Map.of("id", id)).at("data.import.rows.nodes.1.cells.0"))
        .isEqualTo("Trần Thị Bình");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "họ tên,sđt\n"})
  void refusesAFileWithoutRows(String csv) {
    refuses(text(csv), "REQUIRED");
  }

  @Test
  void refusesBadFilesAndKeepsNothingOfThem() throws IOException {
    refuses(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, 3}, "INVALID_VALUE");
    refuses(
        "PK\u0003\u0004 and then nothing of a ZIP".getBytes(StandardCharsets.ISO_8859_1),
        "INVALID_VALUE");
    refuses(zip("readme.txt", 10), "INVALID_VALUE");
    refuses(zip("xl/workbook.xml", 50_000_000), "OVER_LIMIT");
    byte[] whole = organiser.download("/api/exports/teams.xlsx").body();
    refuses(Arrays.copyOf(whole, whole.length / 2), "INVALID_VALUE");
    refuses(text("họ tên" + ",x".repeat(200) + "\na,b\n"), "OVER_LIMIT");
    refuses(text("họ tên\n" + "x".repeat(32_768) + "\n"), "OVER_LIMIT");
    refuses(text("họ tên\n" + "An\n".repeat(200_000)), "OVER_LIMIT");
  }

  private void refuses(byte[] file, String code) {
    Answer answer = organiser.upload(MEMBERS, file);
    assertThat(answer.at("code")).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("message")).isNotEmpty();
    assertThat(mongo.count(new Query(), Import.class)).isZero();
    assertThat(mongo.count(new Query(), ImportRow.class)).isZero();
  }

  private static byte[] zip(String part, int zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(new byte[zeros]);
    }
    return out.toByteArray();
  }

  @Test
  void asksForTheTokenOfAWrite() {
    organiser.withoutCookie("XSRF-TOKEN");
    assertThat(organiser.upload(MEMBERS, text(PEOPLE)).status()).isEqualTo(403);
  }
}
