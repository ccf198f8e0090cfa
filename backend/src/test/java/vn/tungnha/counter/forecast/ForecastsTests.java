package vn.tungnha.counter.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tungnha.area.TestAreas.DAI_HONG;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.DAI_THANH;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MongoReads;
import vn.tungnha.MutableClock;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.target.NewTarget;
import vn.tungnha.campaign.target.Targets;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.counter.Counter;
import vn.tungnha.counter.projection.Projector;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.Place;
import vn.tungnha.counter.store.PlaceDay;
import vn.tungnha.outcome.TestCampaignType;

/** From day buckets: 24 accounts on the first six days of a campaign of two weeks, 8 days left. */
@ApplicationTest
class ForecastsTests {
  @Autowired Forecasts forecasts;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Targets targets;
  @Autowired Areas areas;
  @Autowired MutableClock clock;
  @Autowired MongoTemplate mongo;
  @Autowired Projector projector;
  @Autowired ExecutionGraphQlService service;

  Campaign campaign;

  @BeforeEach
  void sixDaysOfTwoWeeks() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, DAI_LOC);
    brought(DAI_LOC, TestCampaignType.FIRST.minusDays(1), 1_000);
    brought(DAI_LOC, TestCampaignType.FIRST, 20);
    brought(DAI_LOC, LocalDate.of(2026, 11, 21), 4);
    brought(DAI_LOC, LocalDate.of(2026, 11, 22), 5);
    brought(DAI_THANH, LocalDate.of(2026, 11, 21), 12);
  }

  /** No outcome explains them, and others verify all counters. */
  @AfterEach
  void takeAwayWhatWasMadeUp() {
    mongo.remove(Query.query(Criteria.where("campaignId").is(campaign.id())), DayCounters.class);
  }

  @Test
  void lookAheadInEachAreaFromTheCampaignsFirstDay() {
    Map<Counter, Forecast> all =
        forecasts.of(List.of(counter(DAI_LOC, 29), counter(DAI_THANH, 12), counter(DAI_HONG, 0)));

    // 24 at dawn + 24 ÷ 6 × 8; 12 + 12 ÷ 6 × 8
    assertThat(all.get(counter(DAI_LOC, 29)).value()).isEqualTo(new BigDecimal("56"));
    assertThat(all.get(counter(DAI_LOC, 29)).days()).isEqualTo(6);
    assertThat(all.get(counter(DAI_LOC, 29)).deadline()).isEqualTo(TestCampaignType.LAST);
    assertThat(all.get(counter(DAI_THANH, 12)).value()).isEqualTo(new BigDecimal("28"));
    assertThat(all.get(counter(DAI_HONG, 0)).value()).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void takeTheDayAsPeopleInVietnamReadIt() {
    // half past five in the afternoon in London is half past midnight of Monday here
    clock.advance(Duration.ofHours(12).plusMinutes(30));

    // 29 at dawn + 29 ÷ 7 × 7
    assertThat(forecasts.of(List.of(counter(DAI_LOC, 29))).values())
        .extracting(Forecast::value, Forecast::days)
        .containsExactly(tuple(new BigDecimal("58"), 7));
  }

  @Test
  void areNotMadeOfLevelsNorWithoutTargetNorOfWhatIsOver() {
    Counter level =
        ForecastTests.counter(
            campaign.id(), DAI_LOC.id(), IndicatorKind.GAUGE, BigDecimal.TEN, 100);
    Counter ratio =
        ForecastTests.counter(
            campaign.id(), DAI_LOC.id(), IndicatorKind.RATIO, BigDecimal.TEN, 100);
    Counter count = counter(DAI_LOC, 29);
    Counter untargeted =
        new Counter(
            count.campaignId(),
            count.areaId(),
            count.indicator(),
            count.value(),
            count.qualifier(),
            null,
            null,
            null);
    assertThat(forecasts.of(List.of(level, ratio, untargeted))).isEmpty();

    clock.set(MutableClock.START.minus(Duration.ofDays(6)));
    assertThat(forecasts.of(List.of(count))).as("first day").isEmpty();
    clock.set(MutableClock.START.plus(Duration.ofDays(7)));
    assertThat(forecasts.of(List.of(count))).as("last day").hasSize(1);
    clock.set(MutableClock.START.plus(Duration.ofDays(8)));
    assertThat(forecasts.of(List.of(count))).as("over").isEmpty();
    clock.reset();
    campaigns.close(TestActors.ADMIN, campaign.id(), campaign.version());
    assertThat(forecasts.of(List.of(count))).as("closed").isEmpty();
  }

  @Test
  void readAsOftenForManyAsForOne() {
    List<Counter> many =
        List.of(counter(DAI_LOC, 29), counter(DAI_THANH, 12), counter(DAI_HONG, 0));
    projector.stop();
    try {
      assertThat(MongoReads.of(mongo, () -> forecasts.of(many.subList(0, 1)))).hasSize(2);
      List<Document> reads = MongoReads.of(mongo, () -> forecasts.of(many));
      assertThat(reads).hasSize(2);
      assertThat(reads)
          .extracting(read -> String.valueOf(read.getString("planSummary")))
          .noneMatch(plan -> plan.contains("COLLSCAN"));
    } finally {
      projector.start();
    }
  }

  @Test
  void areReadWithTheCounters() {
    targets.assign(
        TestActors.ADMIN,
        new NewTarget(
            campaign.id(),
            DAI_LOC.id(),
            "VNEID_ACCOUNTS",
            new BigDecimal("200"),
            null,
            null,
            null));
    for (Actor actor : List.of(TestActors.ADMIN, TestActors.PARTNER))
      ExecutionGraphQlServiceTester.builder(service)
          .configureExecutionInput(
              (input, builder) ->
                  builder
                      .locale(Locale.of("vi"))
                      .graphQLContext(context -> context.put(Actor.class, actor))
                      .build())
          .build()
          .document(
              """
              query ($id: ID!) { campaignCounters(ids: [$id]) { counters(indicators: ["VNEID_ACCOUNTS", "SMARTPHONES"]) {
                forecast { value share reached deadline days text } } } }
              """)
          .variable("id", campaign.id())
          .execute()
          .path("campaignCounters[0].counters")
          .matchesJsonStrictly(
              """
              [{ "forecast": { "value": 27, "share": 0.135, "reached": false, "deadline": "2026-11-29", "days": 6,
                 "text": "Với đà 6 ngày qua, đến 29/11 đạt khoảng 27 trên 200: thiếu 173" } },
               { "forecast": null }]
              """);
  }

  private Counter counter(Area area, long value) {
    return ForecastTests.counter(
        campaign.id(), area.id(), IndicatorKind.COUNT, BigDecimal.valueOf(value), 100);
  }

  private void brought(Area area, LocalDate day, long accounts) {
    mongo.insert(
        new DayCounters(
            PlaceDay.id(Place.id(campaign.id(), area.id()), day),
            campaign.id(),
            day,
            Map.of("VNEID_ACCOUNTS", BigDecimal.valueOf(accounts))));
  }
}
