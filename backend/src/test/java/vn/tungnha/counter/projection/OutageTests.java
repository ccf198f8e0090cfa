package vn.tungnha.counter.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.TAY_LE;

import com.mongodb.ConnectionString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.tungnha.ApplicationTest;
import vn.tungnha.CuttableWire;
import vn.tungnha.MongoSupport;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.TestCampaignType;
import vn.tungnha.platform.Ids;

/** MongoDB stops while people work, and comes back; the server is not restarted. */
@ApplicationTest
@ContextConfiguration(initializers = OutageTests.OverTheWire.class)
@DirtiesContext
class OutageTests {
  private static final String RECORD =
      "mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) {"
          + " outcome { figures { value } } errors { code message } } }";
  private static final String COUNTERS =
      "query ($id: ID!) { campaignCounters(ids: [$id]) {"
          + " counters { indicator { code } value } } }";

  private static CuttableWire wire;

  @Autowired ApplicationContext context;
  @Autowired Areas areas;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired MongoTemplate mongo;

  TestBrowser member;
  Campaign campaign;

  static final class OverTheWire
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      ConnectionString server = new ConnectionString(MongoSupport.freshDatabase());
      String[] host = server.getHosts().getFirst().split(":");
      wire = new CuttableWire(host[0], Integer.parseInt(host[1]));
      TestPropertyValues.of(
              "spring.mongodb.uri=mongodb://127.0.0.1:%d/%s?directConnection=true"
                  .formatted(wire.port(), server.getDatabase()))
          .applyTo(context);
    }
  }

  @BeforeEach
  void running() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, DAI_THANH);
    member = TestBrowser.signedInAs(context, TestActors.MEMBER);
  }

  @AfterEach
  void mend() {
    wire.mend();
  }

  @Test
  void keepsAWriteThatWasUnderWayAndCountsItOnce() {
    wire.cut();
    Map<String, ?> input = accounts(9);
    CompletableFuture<Answer> underWay =
        CompletableFuture.supplyAsync(
            () -> member.graphql(RECORD, Map.of("input", input)),
            Executors.newVirtualThreadPerTaskExecutor());
    await().atMost(Duration.ofSeconds(20)).until(() -> wire.refused() >= 3);
    assertThat(underWay).isNotDone();
    wire.mend();

    Answer answer = underWay.join();

    if (answer.status() == 503) answer = member.graphql(RECORD, Map.of("input", input));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("data.recordOutcome.outcome.figures.0.value")).isEqualTo("9");
    assertThat(versions()).isEqualTo(1);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(counted()).isEqualTo(9));
  }

  @Test
  void saysTryAgainAndNothingElseWhileItIsGone() {
    wire.cut();

    Answer answer = member.graphql(COUNTERS, Map.of("id", campaign.id()));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.at("errors.0.extensions.code")).isEqualTo("TRY_AGAIN");
    assertThat(answer.at("errors.0.message"))
        .isEqualTo("Hệ thống đang bận. Chưa mất gì: hãy gửi lại.");
    assertThat(answer.raw().body()).doesNotContainIgnoringCase("mongo", "exception", "127.0.0.1");

    wire.mend();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(member.graphql(COUNTERS, Map.of("id", campaign.id())).status())
                    .isEqualTo(200));
  }

  private Map<String, ?> accounts(int count) {
    return Map.of(
        "id",
        Ids.fresh("out", Instant.now()),
        "campaignId",
        campaign.id(),
        "areaId",
        TAY_LE.id(),
        "figures",
        List.of(Map.of("indicator", "VNEID_ACCOUNTS", "value", count)));
  }

  private long versions() {
    return mongo.count(Query.query(Criteria.where("campaignId").is(campaign.id())), Outcome.class);
  }

  private int counted() {
    Answer answer = member.graphql(COUNTERS, Map.of("id", campaign.id()));
    for (var counter : answer.body().at("/data/campaignCounters/0/counters")) {
      if (counter.at("/indicator/code").asString().equals("VNEID_ACCOUNTS"))
        return counter.at("/value").asInt();
    }
    return -1;
  }
}
