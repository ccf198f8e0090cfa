package vn.tungnha.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.platform.field.TestFields.choice;
import static vn.tungnha.platform.field.TestFields.choices;
import static vn.tungnha.platform.field.TestFields.field;
import static vn.tungnha.platform.field.TestFields.personal;
import static vn.tungnha.platform.field.TestFields.required;
import static vn.tungnha.platform.field.TestFields.retired;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MongoReads;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldChangeKind;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldFilter;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.platform.field.FieldTest;
import vn.tungnha.platform.field.FieldValue.IntegerValue;
import vn.tungnha.platform.field.FieldValue.TextValue;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.SortDirection;

@ApplicationTest
class FieldSetsTests {
  private static final String KIND = "YOUTH";

  @Autowired Teams teams;
  @Autowired Members members;
  @Autowired FieldSets fieldSets;
  @Autowired Areas areas;
  @Autowired MongoTemplate mongo;
  @Autowired ExecutionGraphQlService graphQl;

  @BeforeEach
  void nothingDefined() {
    TestAreas.ensure(areas);
    mongo.remove(new Query(), FieldSet.class);
    mongo.remove(new Query(), Team.class);
    mongo.remove(new Query(), Member.class);
    mongo.insert(FieldSet.none(FieldSet.ofTeams(KIND)).next(List.of(), Instant.EPOCH, "x"));
  }

  private FieldSet define(int expectedVersion, FieldDefinition... fields) {
    return teams.defineFields(
        TestActors.ADMIN, new FieldSetInput.OfTeams(KIND, expectedVersion, List.of(fields)));
  }

  private Team found(FieldValueInput... values) {
    return teams.found(
        TestActors.ADMIN,
        new TeamInput.Found(
            Ids.fresh("tea", Instant.now()),
            KIND,
            null,
            TestAreas.TAY_LE.id(),
            null,
            null,
            null,
            List.of(values)));
  }

  private Team amend(Team team, FieldValueInput... values) {
    return teams.amend(
        TestActors.ADMIN,
        new TeamInput.Amend(team.id(), team.version(), null, null, null, List.of(values)));
  }

  @Test
  void lettingTeamsKeepTheirVersionUntilTheirValuesAreAmended() {
    FieldDefinition room = field("room", FieldKind.TEXT);
    FieldSet first = define(1, room);
    Team team = found(FieldValueInput.text("room", "Nhà văn hoá"));
    FieldSet second = define(2, room, required(field("chairs", FieldKind.INTEGER)));

    assertThat(first.version()).isEqualTo(2);
    assertThat(second.version()).isEqualTo(3);
    assertThat(team.kindVersion()).isEqualTo(2);
    assertThat(fieldSets.of(team)).containsExactly(room);
    Team renamed =
        teams.amend(
            TestActors.ADMIN,
            new TeamInput.Amend(team.id(), team.version(), "Tổ mới", null, null, null));
    assertThat(renamed.kindVersion()).isEqualTo(2);
    assertThat(told(() -> amend(renamed, FieldValueInput.text("room", "Trường học"))))
        .isEqualTo("REQUIRED problem.REQUIRED values.chairs");
    Team filled = amend(renamed, FieldValueInput.integer("chairs", 30));
    assertThat(filled.kindVersion()).isEqualTo(3);
    assertThat(filled.values())
        .containsExactly(new TextValue("room", "Nhà văn hoá"), new IntegerValue("chairs", 30));
  }

  @Test
  void refusingToRemoveWhatHasValuesOrToChangeAKind() {
    define(1, field("room", FieldKind.TEXT), field("empty", FieldKind.TEXT));
    Team team = found(FieldValueInput.text("room", "Nhà văn hoá"));

    assertThat(told(() -> define(2))).isEqualTo("INVALID_VALUE field.inUse fields.room");
    assertThat(told(() -> define(2, field("room", FieldKind.INTEGER))))
        .isEqualTo("INVALID_VALUE field.kindStays fields.room");
    assertThat(fieldSets.ofTeams(KIND).version()).isEqualTo(2);
    define(2, retired(field("room", FieldKind.TEXT)));
    assertThat(told(() -> amend(team, FieldValueInput.text("room", "Trường học"))))
        .isEqualTo("INVALID_VALUE field.retired values.room");
    assertThat(told(() -> define(3, field("empty", FieldKind.DATE), field("room", FieldKind.TEXT))))
        .isEqualTo("INVALID_VALUE field.kindStays fields.empty");
  }

  @Test
  void refusingToRemoveAnOptionThatIsHeld() {
    define(1, choice("mode", "DAY", "NIGHT", "NEVER"), choices("tools", "TV", "PC"));
    found(FieldValueInput.choice("mode", "NIGHT"), FieldValueInput.choices("tools", List.of("PC")));

    assertThat(told(() -> define(2, choice("mode", "DAY"), choices("tools", "TV", "PC"))))
        .isEqualTo("INVALID_VALUE field.optionInUse fields.mode");
    assertThat(told(() -> define(2, choice("mode", "NIGHT"), choices("tools", "TV"))))
        .isEqualTo("INVALID_VALUE field.optionInUse fields.tools");
    assertThat(define(2, choice("mode", "NIGHT"), choices("tools", "PC")).version()).isEqualTo(3);
  }

  @Test
  void lettingAFilterReadHardlyMoreThanItShows() {
    define(1, choice("mode", "DAY", "NIGHT"));
    manyMore("teams", found(FieldValueInput.choice("mode", "NIGHT")).id());
    FieldFilter night = FieldFilter.of(FieldTest.eq(FieldValueInput.choice("mode", "NIGHT")));
    assertReadsLittle("teams", () -> listed(night, TeamOrder.NAME, null));

    fieldSets.defineOfMembers(
        TestActors.ADMIN,
        new FieldSetInput.OfMembers(
            fieldSets.ofMembers().version(), List.of(choice("mode", "DAY", "NIGHT"))));
    manyMore("members", add(FieldValueInput.choice("mode", "NIGHT")).id());
    assertReadsLittle(
        "members",
        () ->
            members.list(
                TestActors.ADMIN,
                new MemberFilter(null, null, null, night),
                new PageRequest(10, null)));
  }

  /** 2,000 more of the same, of which every two-hundredth has NIGHT. */
  private void manyMore(String collection, String id) {
    Document one = mongo.findById(id, Document.class, collection);
    List<Document> more = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      Document mode = new Document("k", "mode").append("t", "CHOICE");
      mode.append("v", i % 200 == 0 ? "NIGHT" : "DAY");
      more.add(new Document(one).append("_id", id + i).append("values", List.of(mode)));
    }
    mongo.getCollection(collection).insertMany(more);
  }

  private void assertReadsLittle(String collection, Runnable list) {
    Document read =
        MongoReads.of(mongo, list).stream()
            .filter(entry -> entry.getString("ns").endsWith("." + collection))
            .findFirst()
            .orElseThrow();
    assertThat(read.getString("planSummary")).contains("values.k: 1, values.v: 1");
    assertThat(read.getInteger("nreturned")).isEqualTo(11);
    assertThat(read.getInteger("docsExamined")).isEqualTo(11);
  }

  @Test
  void lettingOnlyOneOfTwoWinAndOnlyWhoRunsTheWholeCountry() {
    FieldSet won = define(1, field("room", FieldKind.TEXT));
    Problem late =
        catchThrowableOfType(Problem.class, () -> define(1, field("hall", FieldKind.TEXT)));

    assertThat(late.code()).isEqualTo(ProblemCode.VERSION_CONFLICT);
    assertThat(late.current()).isEqualTo(won);
    for (Actor actor : List.of(TestActors.PROVINCE_ADMIN, TestActors.ORGANISER, TestActors.PARTNER))
      assertThat(
              told(
                  () ->
                      fieldSets.defineOfMembers(actor, new FieldSetInput.OfMembers(0, List.of()))))
          .startsWith("FORBIDDEN");
    assertThat(told(() -> teams.proposeFields(TestActors.PROVINCE_ADMIN, KIND, List.of())))
        .startsWith("FORBIDDEN");
    assertThat(fieldSets.ofTeams(KIND)).isEqualTo(won);
  }

  @Test
  void tellingWhatDefiningWouldChangeAndStoringNothing() {
    FieldDefinition room = field("room", FieldKind.TEXT);
    define(1, room, field("chairs", FieldKind.INTEGER));
    found(FieldValueInput.text("room", "Nhà văn hoá"), FieldValueInput.integer("chairs", 30));
    found(FieldValueInput.text("room", "Trường học"));
    found();

    FieldSetProposal sound =
        proposed(
            retired(field("chairs", FieldKind.INTEGER)), required(room), choice("mode", "DAY"));
    assertThat(fieldSets.problems(sound)).isEmpty();
    assertThat(fieldSets.changes(sound))
        .isEqualTo(
            new FieldSetProposal.Changes(
                3,
                false,
                List.of(
                    new FieldSetProposal.Change("chairs", FieldChangeKind.RETIRED, 1, 0),
                    new FieldSetProposal.Change("room", FieldChangeKind.CHANGED, 2, 1),
                    new FieldSetProposal.Change("mode", FieldChangeKind.ADDED, 0, 0))));

    FieldSetProposal unsound = proposed(field("room", FieldKind.DATE));
    assertThat(fieldSets.problems(unsound))
        .extracting(problem -> String.join(".", problem.path()))
        .containsExactly("fields.room", "fields.chairs");
    assertThat(fieldSets.changes(unsound))
        .isEqualTo(new FieldSetProposal.Changes(3, false, List.of()));
    assertThat(fieldSets.ofTeams(KIND).version()).isEqualTo(2);
  }

  private FieldSetProposal proposed(FieldDefinition... fields) {
    return teams.proposeFields(TestActors.ADMIN, KIND, List.of(fields));
  }

  @Test
  void lettingTeamsBeFilteredAndOrdered() {
    define(
        1,
        field("chairs", FieldKind.INTEGER),
        choice("mode", "DAY", "NIGHT"),
        personal(field("secret", FieldKind.TEXT)));
    Team few = found(FieldValueInput.integer("chairs", 9), FieldValueInput.choice("mode", "NIGHT"));
    Team many =
        found(FieldValueInput.integer("chairs", 10), FieldValueInput.choice("mode", "NIGHT"));
    found(FieldValueInput.integer("chairs", 11), FieldValueInput.choice("mode", "DAY"));

    FieldFilter night = FieldFilter.of(FieldTest.eq(FieldValueInput.choice("mode", "NIGHT")));
    for (TeamOrder order : TeamOrder.values()) assertThat(listed(night, order, null)).hasSize(2);
    assertThat(listed(night, TeamOrder.NAME, new FieldOrder("chairs", SortDirection.DESC)))
        .containsExactly(many.id(), few.id());
    FieldFilter secret = FieldFilter.of(FieldTest.isSet("secret", true));
    assertThat(told(() -> listed(secret, TeamOrder.NAME, null)))
        .isEqualTo("INVALID_VALUE field.personal filter.fields.field.key");
    assertThat(
            told(
                () ->
                    teams.list(
                        TestActors.ADMIN,
                        new TeamFilter(null, null, null, null, night),
                        TeamOrder.NAME,
                        new PageRequest(5, null))))
        .isEqualTo("REQUIRED team.fieldsNeedKind filter.kind");
  }

  private List<String> listed(FieldFilter filter, TeamOrder order, FieldOrder byField) {
    return teams
        .list(
            TestActors.ADMIN,
            new TeamFilter(null, KIND, null, null, filter),
            order,
            byField,
            new PageRequest(10, null))
        .nodes()
        .stream()
        .map(Team::id)
        .toList();
  }

  @Test
  void lettingMembersHaveFieldsOfTheirOwn() {
    FieldSet set =
        fieldSets.defineOfMembers(
            TestActors.ADMIN,
            new FieldSetInput.OfMembers(
                fieldSets.ofMembers().version(),
                List.of(
                    field("shirt", FieldKind.INTEGER),
                    field("boss", FieldKind.MEMBER),
                    personal(field("card", FieldKind.TEXT)))));
    Member lan =
        add(FieldValueInput.integer("shirt", 38), FieldValueInput.text("card", "049123456789"));
    Member mai =
        add(FieldValueInput.integer("shirt", 40), FieldValueInput.member("boss", lan.id()));

    assertThat(mai.fieldsVersion()).isEqualTo(set.version());
    assertThat(told(() -> add(FieldValueInput.member("boss", "mem_none"))))
        .isEqualTo("NOT_FOUND problem.NOT_FOUND values.boss");
    FieldFilter tall = FieldFilter.of(FieldTest.gte(FieldValueInput.integer("shirt", 40)));
    assertThat(
            members
                .list(
                    TestActors.ADMIN,
                    new MemberFilter(null, null, null, tall),
                    new PageRequest(9, null))
                .nodes())
        .extracting(Member::id)
        .containsExactly(mai.id());
    assertThat(
            members
                .list(
                    TestActors.ADMIN,
                    null,
                    new FieldOrder("shirt", SortDirection.DESC),
                    new PageRequest(9, null))
                .nodes())
        .extracting(Member::id)
        .containsExactly(mai.id(), lan.id());
    assertThat(shown(TestActors.ADMIN, lan)).contains("shirt", "card", "049123456789");
    assertThat(shown(TestActors.VIEWER, lan)).contains("shirt").doesNotContain("card", "0491");
    assertThat(shown(TestActors.ADMIN, mai)).contains("Người Thử", "Nhãn");
  }

  private Member add(FieldValueInput... values) {
    return members.add(
        TestActors.ADMIN,
        new MemberInput.Add(
            Ids.fresh("mem", Instant.now()),
            "Người Thử",
            TestAreas.TAY_LE.id(),
            null,
            null,
            null,
            List.of(values)));
  }

  /** What the contract answers, as text. */
  private String shown(Actor actor, Member member) {
    ExecutionGraphQlRequest request =
        new DefaultExecutionGraphQlRequest(
            """
            query($id: ID!) { member(id: $id) { values { key label { vi }
              ... on IntegerValue { integer }
              ... on TextValue { text }
              ... on MemberValue { member { fullName } } } } }""",
            null,
            Map.of("id", member.id()),
            Map.of(),
            "1",
            null);
    request.configureExecutionInput(
        (input, builder) ->
            builder.graphQLContext(context -> context.put(Actor.class, actor)).build());
    return String.valueOf(graphQl.execute(request).block().toMap());
  }

  private static String told(ThrowingCallable act) {
    Problem problem = catchThrowableOfType(Problem.class, act);
    return problem.code() + " " + problem.messageKey() + " " + String.join(".", problem.path());
  }
}
