package vn.tungnha.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.outcome.FigureInput.exact;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldFilter;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.platform.field.FieldTest;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.SortDirection;
import vn.tungnha.platform.field.TestFields;

@ApplicationTest
class OutcomeFieldFilterTests {
  private static final int MANY = 100_000;
  private static final String CODE = "KIEM_THU_LOC";
  private static final List<FieldDefinition> FIELDS =
      List.of(
          TestFields.field("score", FieldKind.INTEGER),
          TestFields.choice("mode", "COMMON", "RARE"));

  @Autowired Outcomes outcomes;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Areas areas;
  @Autowired MongoTemplate mongo;

  private Campaign campaign;

  @BeforeEach
  void runningCampaign() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, TestAreas.DAI_THANH, CODE, FIELDS);
  }

  @AfterEach
  void stopProfiling() {
    mongo.executeCommand(new Document("profile", 0));
  }

  @Test
  void readsHardlyMoreThanItShowsOfAHundredThousand() {
    insertMany();
    OutcomeFilter rare = filter(FieldTest.eq(FieldValueInput.choice("mode", "RARE")));
    mongo.executeCommand(new Document("profile", 2));

    Connection<Outcome> page =
        outcomes.page(TestActors.ADMIN, rare, null, new PageRequest(100, null));

    Document read = profiled();
    assertThat(page.nodes()).hasSize(100).allMatch(one -> one.values().toString().contains("RARE"));
    assertThat(page.nodes())
        .extracting(Outcome::recordedAt)
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(read.getString("planSummary")).contains("campaignId: 1, values.k: 1, values.v: 1");
    assertThat(read.getInteger("nreturned")).isEqualTo(101);
    assertThat(read.getInteger("docsExamined")).isLessThanOrEqualTo(2 * 101);
    assertThat(page.totalCount()).isEqualTo(1_000);
    assertThat(walked(rare, null)).hasSize(1_000).doesNotHaveDuplicates();
  }

  private Document profiled() {
    mongo.executeCommand(new Document("profile", 0));
    Document read =
        mongo
            .getCollection("system.profile")
            // the page and the one that tells of a next: the projector reads there too
            .find(new Document("command.aggregate", "outcomes").append("nreturned", 101))
            .first();
    assertThat(read).isNotNull();
    return read;
  }

  /** Every hundredth is RARE, every tenth has no score. */
  private void insertMany() {
    Document template = new Document();
    Outcome one =
        TestOutcomes.recorded(
            campaign.id(),
            TestAreas.DAI_THANH,
            TestAreas.TAY_LE,
            "tea_1",
            TestCampaignType.FIRST,
            Instant.parse("2026-11-16T12:00:00Z"));
    mongo.getConverter().write(one, template);
    MongoCollection<Document> stored = mongo.getCollection("outcomes");
    List<Document> batch = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String id = Ids.fresh("out", Instant.ofEpochMilli(1_800_000_000_000L + i));
      Document next = new Document(template).append("_id", id).append("outcomeId", id);
      next.append("recordedAt", new Date(1_800_000_000_000L + i));
      next.append("values", values(i));
      batch.add(next);
      if (batch.size() == 5_000) {
        stored.insertMany(batch, new InsertManyOptions().ordered(false));
        batch.clear();
      }
    }
  }

  private static List<Document> values(int i) {
    List<Document> values = new ArrayList<>();
    if (i % 10 != 0)
      values.add(new Document("k", "score").append("t", "INTEGER").append("v", i % 1_000));
    String mode = i % 100 == 0 ? "RARE" : "COMMON";
    values.add(new Document("k", "mode").append("t", "CHOICE").append("v", mode));
    return values;
  }

  @Test
  void goesByTheNewestVersionOnly() {
    Outcome first = record("RARE", 1);
    Outcome other = record("RARE", 2);
    outcomes.amend(
        TestActors.MEMBER,
        new AmendOutcomeInput(
            first.id(), 1, List.of(exact("VNEID_ACCOUNTS", 1)), values("COMMON", 1), null, "nhầm"));

    assertThat(walked(filter(FieldTest.eq(FieldValueInput.choice("mode", "RARE"))), null))
        .containsExactly(other.id());
    OutcomeFilter common = filter(FieldTest.eq(FieldValueInput.choice("mode", "COMMON")));
    assertThat(walked(common, null)).containsExactly(first.id());
    assertThat(outcomes.page(TestActors.MEMBER, common, null, new PageRequest(1, null)).nodes())
        .extracting(Outcome::version)
        .containsExactly(2);
  }

  @Test
  void runsByAFieldOfTheCampaign() {
    Outcome seven = record("COMMON", 7);
    Outcome five = record("RARE", 5);
    Outcome six = record("RARE", 6);

    assertThat(walked(filter(null), new FieldOrder("score", SortDirection.ASC)))
        .containsExactly(five.id(), six.id(), seven.id());
    assertThat(
            walked(
                filter(FieldTest.eq(FieldValueInput.choice("mode", "RARE"))),
                new FieldOrder("score", SortDirection.DESC)))
        .containsExactly(six.id(), five.id());
  }

  @Test
  void staysInsideWhatTheViewerSees() {
    record("RARE", 1);
    OutcomeFilter rare = filter(FieldTest.eq(FieldValueInput.choice("mode", "RARE")));

    assertThat(outcomes.page(TestActors.ORGANISER, rare, null, new PageRequest(10, null)).nodes())
        .hasSize(1);
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> outcomes.page(TestActors.OTHER_ORGANISER, rare, null, new PageRequest(10, null)));
    assertThat(problem.code()).isEqualTo(vn.tungnha.platform.ProblemCode.NOT_FOUND);
  }

  @Test
  void wantsACampaign() {
    OutcomeFilter everywhere =
        new OutcomeFilter(
            null, null, null, null, null, FieldFilter.of(FieldTest.isSet("mode", true)));
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> outcomes.page(TestActors.ADMIN, everywhere, null, new PageRequest(10, null)));

    assertThat(problem.messageKey()).isEqualTo("outcome.fieldsNeedCampaign");
    assertThat(problem.path()).containsExactly("filter", "campaignId");
  }

  private Outcome record(String mode, int score) {
    RecordOutcomeInput input =
        new RecordOutcomeInput(
            Ids.fresh("out", Instant.now()),
            campaign.id(),
            null,
            TestAreas.TAY_LE.id(),
            null,
            null,
            List.of(exact("VNEID_ACCOUNTS", 1)),
            values(mode, score),
            null,
            null);
    return outcomes.record(TestActors.MEMBER, input).outcome();
  }

  private static List<FieldValueInput> values(String mode, int score) {
    return List.of(FieldValueInput.choice("mode", mode), FieldValueInput.integer("score", score));
  }

  private OutcomeFilter filter(FieldTest test) {
    return new OutcomeFilter(
        null, campaign.id(), null, null, null, test == null ? null : FieldFilter.of(test));
  }

  private List<String> walked(OutcomeFilter filter, FieldOrder order) {
    int size = order == null ? 100 : 1;
    return Stream.iterate(
            outcomes.page(TestActors.ADMIN, filter, order, new PageRequest(size, null)),
            page -> page != null,
            page ->
                page.pageInfo().hasNextPage()
                    ? outcomes.page(
                        TestActors.ADMIN,
                        filter,
                        order,
                        new PageRequest(size, page.pageInfo().endCursor()))
                    : null)
        .flatMap(page -> page.nodes().stream())
        .map(Outcome::id)
        .toList();
  }
}
