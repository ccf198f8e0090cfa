package vn.tungnha.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.target.Target;
import vn.tungnha.campaign.target.Targets;
import vn.tungnha.platform.Ids;

/** What the database is asked, read from its own profiler. */
@ApplicationTest
class CampaignCostTests {
  private static final String PAGE =
      """
      { campaigns(first: %d, orderBy: %s, filter: { %s }) {
          nodes { name type { name { vi } } area { name } viewerCanRecord
                  targets { value %s } }
      } }
      """;

  @Autowired ExecutionGraphQlService service;
  @Autowired Campaigns campaigns;
  @Autowired Targets targets;
  @Autowired Areas areas;
  @Autowired MongoTemplate mongo;

  @BeforeEach
  void manyCampaigns() {
    TestAreas.ensure(areas);
    profile(0);
    mongo.dropCollection("system.profile");
    plan(100);
    profile(2);
  }

  /** One through the front door, the others copied: the same documents under other ids. */
  private void plan(int count) {
    Campaign first =
        campaigns.create(TestActors.ORGANISER, TestCampaigns.running(TestAreas.DAI_THANH));
    Target target =
        targets.assign(TestActors.ORGANISER, TestCampaigns.target(first, TestAreas.TAY_LE, "10"));
    Document campaign = mongo.findById(first.id(), Document.class, "campaigns");
    Document assigned = mongo.findById(target.id(), Document.class, "targets");
    for (int i = 1; i < count; i++) {
      String id = Ids.fresh("cmp", Instant.now());
      mongo.insert(new Document(campaign).append("_id", id), "campaigns");
      mongo.insert(
          new Document(assigned)
              .append("_id", Target.idOf(id, target.areaId(), target.indicatorCode()))
              .append("campaignId", id),
          "targets");
    }
  }

  @AfterEach
  void stopProfiling() {
    profile(0);
  }

  private void profile(int level) {
    mongo.executeCommand(new Document("profile", level));
  }

  @ParameterizedTest
  @CsvSource({"indicator { code }, 2", "cascade { assigned }, 3"})
  void asksAsOftenForAHundredCampaignsAsForTwenty(String ofTarget, int queries) {
    assertThat(rowsOf(20, ofTarget)).isEqualTo(20);
    List<Document> forTwenty = asked();
    profile(0);
    mongo.dropCollection("system.profile");
    profile(2);
    assertThat(rowsOf(100, ofTarget)).isEqualTo(100);

    assertThat(forTwenty).hasSize(queries);
    assertThat(asked()).hasSize(queries);
  }

  private int rowsOf(int first, String ofTarget) {
    List<String> rows =
        run(TestActors.ORGANISER, first, "NEWEST", "", ofTarget)
            .path("campaigns.nodes[*].name")
            .entityList(String.class)
            .get();
    return rows.size();
  }

  @Test
  void readsNoCollectionFromEndToEnd() {
    Campaign any =
        campaigns.create(TestActors.ORGANISER, TestCampaigns.running(TestAreas.DAI_THANH));
    Target target =
        targets.assign(TestActors.ORGANISER, TestCampaigns.target(any, TestAreas.DAI_THANH, "10"));
    for (Actor actor : List.of(TestActors.ORGANISER, TestActors.TEAM_LEAD, Actor.system())) {
      for (String order : List.of("NEWEST", "NAME")) {
        run(actor, 20, order, "");
        run(actor, 20, order, "search: \"moi dem\", status: [ACTIVE], type: \"MOI_DEM_1_GIO\"");
        run(
            actor,
            20,
            order,
            "on: \"2026-11-20\", areaId: \"%s\"".formatted(TestAreas.DAI_THANH.id()));
      }
      campaigns.visible(actor, Set.of(any.id()));
      targets.visible(actor, Set.of(target.id()));
    }
    targets.valuesOf(any.id(), TestAreas.DAI_THANH.id());
    campaigns.amend(TestActors.ORGANISER, TestCampaigns.renamed(any, "Tên mới"));

    List<Document> asked = asked();
    assertThat(asked).hasSizeGreaterThan(40);
    assertThat(asked)
        .extracting(entry -> entry.getString("planSummary"))
        .noneMatch(plan -> plan != null && plan.contains("COLLSCAN"));
  }

  private void run(Actor actor, int first, String order, String filter) {
    run(actor, first, order, filter, "indicator { code } cascade { assigned }");
  }

  private GraphQlTester.Response run(
      Actor actor, int first, String order, String filter, String ofTarget) {
    return ExecutionGraphQlServiceTester.builder(service)
        .configureExecutionInput(
            (input, builder) ->
                builder.graphQLContext(context -> context.put(Actor.class, actor)).build())
        .build()
        .document(PAGE.formatted(first, order, filter, ofTarget))
        .execute();
  }

  private List<Document> asked() {
    return mongo.findAll(Document.class, "system.profile").stream()
        .filter(entry -> entry.getString("ns").matches(".*\\.(campaigns|targets|campaign_types)"))
        .filter(entry -> !"insert".equals(entry.getString("op")))
        .toList();
  }
}
