package vn.tungnha.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.platform.field.TestFields.choices;
import static vn.tungnha.platform.field.TestFields.field;
import static vn.tungnha.platform.field.TestFields.labelled;
import static vn.tungnha.platform.field.TestFields.options;
import static vn.tungnha.platform.field.TestFields.required;
import static vn.tungnha.platform.field.TestFields.retired;
import static vn.tungnha.platform.field.TestFields.shownIf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldOption;
import vn.tungnha.platform.field.FieldValue.ChoiceValue;
import vn.tungnha.platform.field.FieldValue.IntegerValue;
import vn.tungnha.platform.field.FieldValue.MemberValue;
import vn.tungnha.platform.field.FieldValue.MultiChoiceValue;
import vn.tungnha.platform.field.FieldValue.TextValue;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.team.FieldSets;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberInput;
import vn.tungnha.team.Members;
import vn.tungnha.team.Team;
import vn.tungnha.team.TestFieldSets;

/** Custom fields as columns of files that come in. */
@ApplicationTest
class FieldImportTests {
  private static final FieldDefinition LEVEL =
      options(
          named("level", FieldKind.CHOICE, "Trình độ", "Level"),
          List.of(
              new FieldOption("BASIC", new Text("Cơ bản", "Basic"), false),
              new FieldOption("GOOD", new Text("Khá", "Good"), false)));
  private static final FieldDefinition AGE = named("age", FieldKind.INTEGER, "Tuổi", "Age");

  @Autowired ApplicationContext context;
  @Autowired MongoOperations mongo;
  @Autowired FieldSets sets;
  @Autowired Members members;
  private TestImports imports;

  @BeforeEach
  void nothing() {
    imports = new TestImports(context);
    imports.nothing();
  }

  @AfterEach
  void noFields() {
    imports.nothing();
  }

  private static FieldDefinition named(String key, FieldKind kind, String vi, String en) {
    return labelled(field(key, kind), new Text(vi, en));
  }

  private Member only(String name) {
    return mongo.findAll(Member.class).stream()
        .filter(member -> member.fullName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void offersCustomFieldsAsColumnsAndReadsTheirCells() {
    TestFieldSets.ofMembers(
        sets,
        LEVEL,
        AGE,
        labelled(choices("skills", "A", "B"), new Text("Kỹ năng", "Skills")),
        retired(named("old", FieldKind.TEXT, "Cũ", "Old")));
    String id =
        imports.upload(
            ImportKind.MEMBERS,
            """
            Họ tên,SĐT,trinh do,AGE,skills,Cũ
            Nguyễn Văn An,0912345601,khá,30,"A;b",bỏ qua
            Trần Thị Bình,0912345602,BASIC,,,
            Lê Văn Cường,0912345603,giỏi,1.566,C,
            """);
    assertThat(imports.of(id).columns().stream().map(ImportColumn::guess))
        .containsExactly("fullName", "phone", "values.level", "values.age", "values.skills", null);
    assertThat(imports.ran(id).result()).isEqualTo(new ImportCounts(2, 0, 0, 1));
    assertThat(imports.errors(id))
        .containsExactly(
            "4 2 “giỏi” không phải lựa chọn của mục này.",
            "4 3 “1.566” không phải số nguyên: viết liền, không dấu chấm, như 1566.",
            "4 4 “C” không phải lựa chọn của mục này.");
    assertThat(only("Nguyễn Văn An").values())
        .containsExactly(
            new ChoiceValue("level", "GOOD"),
            new IntegerValue("age", 30),
            new MultiChoiceValue("skills", List.of("A", "B")));
    assertThat(only("Trần Thị Bình").values()).containsExactly(new ChoiceValue("level", "BASIC"));
    String query = "query($id: ID!) { import(id: $id) { properties { property label { vi } } } }";
    assertThat(
            TestBrowser.signedInAs(context, TestActors.ORGANISER)
                .graphql(query, Map.of("id", id))
                .body()
                .at("/data/import/properties")
                .toString())
        .contains("{\"property\":\"phone\",\"label\":{\"vi\":\"Số điện thoại\"}}")
        .endsWith("{\"property\":\"values.skills\",\"label\":{\"vi\":\"Kỹ năng\"}}]");
  }

  @Test
  void asksForWhatIsRequiredOfNewPeopleOnly() {
    TestFieldSets.ofMembers(sets, AGE);
    imports.ran(
        imports.upload(ImportKind.MEMBERS, "họ tên,sđt,tuổi\nNguyễn Văn An,0912345601,30\n"));
    TestFieldSets.ofMembers(sets, required(AGE), required(shownIf(LEVEL, "age", null)));
    String id =
        imports.upload(
            ImportKind.MEMBERS,
            """
            họ tên,sđt,ghi chú,trình độ
            Nguyễn Văn An,0912345601,mới,
            Trần Thị Bình,0912345602,,Khá
            """);
    assertThat(imports.ran(id).result()).isEqualTo(new ImportCounts(0, 1, 0, 1));
    assertThat(imports.errors(id))
        .containsExactly(
            "3 null Tuổi: Chưa điền mục này.", "3 3 Mục này đang ẩn nên không nhận giá trị.");
    assertThat(only("Nguyễn Văn An").contact().note()).isEqualTo("mới");
    assertThat(only("Nguyễn Văn An").values()).containsExactly(new IntegerValue("age", 30));
  }

  @Test
  void findsItsOwnFilesUnchangedWithCustomFieldsInThem() {
    TestFieldSets.ofMembers(
        sets,
        LEVEL,
        AGE,
        named("hint", FieldKind.TEXT, "Ghi chú", "Note"),
        named("mentor", FieldKind.MEMBER, "Người kèm", "Mentor"));
    Member mentor = add("Trần Thị Bình", "0912345602");
    add(
        "Nguyễn Văn An",
        "0912345601",
        FieldValueInput.choice("level", "GOOD"),
        FieldValueInput.integer("age", 30),
        FieldValueInput.text("hint", "=1"),
        FieldValueInput.member("mentor", mentor.id()));
    for (String file : List.of("csv?lang=vi", "csv?lang=en", "xlsx?lang=vi", "xlsx?lang=en")) {
      byte[] own =
          TestBrowser.signedInAs(context, TestActors.ORGANISER)
              .download("/api/exports/members." + file)
              .body();
      String id = imports.upload(ImportKind.MEMBERS, own);
      assertThat(imports.of(id).columns().stream().map(ImportColumn::guess))
          .as(file)
          .endsWith("values.level", "values.age", "values.hint", "values.mentor");
      assertThat(imports.checked(id, "phone").preview())
          .as(file)
          .isEqualTo(new ImportCounts(0, 0, 2, 0));
    }
  }

  private Member add(String name, String phone, FieldValueInput... values) {
    return members.add(
        TestActors.ADMIN,
        new MemberInput.Add(
            Ids.fresh("mem", Instant.now()),
            name,
            TestAreas.TAY_LE.id(),
            phone,
            null,
            null,
            List.of(values)));
  }

  @Test
  void givesCustomValuesBackWhenUndone() {
    TestFieldSets.ofMembers(
        sets, LEVEL, AGE, named("mentor", FieldKind.MEMBER, "Người kèm", "Mentor"));
    Member binh = add("Trần Thị Bình", "0912345602");
    add("Nguyễn Văn An", "0912345601", FieldValueInput.integer("age", 30));
    String id =
        imports.upload(
            ImportKind.MEMBERS,
            """
            họ tên,sđt,tuổi,trình độ,người kèm
            Nguyễn Văn An,0912345601,31,Khá,912345602
            Trần Thị Bình,0912345602,,,Không Ai
            """);
    assertThat(imports.ran(id).result()).isEqualTo(new ImportCounts(0, 1, 0, 1));
    assertThat(imports.errors(id)).containsExactly("3 4 Không tìm thấy “Không Ai”.");
    assertThat(only("Nguyễn Văn An").values())
        .containsExactly(
            new ChoiceValue("level", "GOOD"),
            new IntegerValue("age", 31),
            new MemberValue("mentor", binh.id()));
    assertThat(imports.undone(id).undone()).isEqualTo(new UndoCounts(0, 1, 0));
    assertThat(only("Nguyễn Văn An").values()).containsExactly(new IntegerValue("age", 30));
  }

  @Test
  void readsTheFieldsOfEachTeamsKind() {
    TestFieldSets.ofTeams(sets, "CNSCD_VILLAGE", named("room", FieldKind.TEXT, "Phòng", "Room"));
    TestFieldSets.ofTeams(sets, "YOUTH", AGE);
    String id =
        imports.upload(
            ImportKind.TEAMS,
            """
            Loại tổ,Tên tổ,Địa bàn,Phòng,Tuổi
            CNSCD_VILLAGE,Tổ Tây Lễ,Tây Lễ,Nhà văn hoá,
            YOUTH,Đội Hanh Tây,Hanh Tây,Trường học,20
            """);
    assertThat(imports.ran(id).result()).isEqualTo(new ImportCounts(1, 0, 0, 1));
    assertThat(imports.errors(id)).containsExactly("3 3 Loại tổ này không có mục này.");
    assertThat(mongo.findAll(Team.class).getFirst().values())
        .containsExactly(new TextValue("room", "Nhà văn hoá"));
  }
}
