package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static vn.tungnha.area.TestAreas.DAI_HONG;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.HANH_TAY;
import static vn.tungnha.area.TestAreas.NA_COONG;
import static vn.tungnha.area.TestAreas.TAY_LE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.graphql.test.tester.GraphQlTester;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MongoReads;
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
import vn.tungnha.counter.Counters.Asked;
import vn.tungnha.counter.projection.Projector;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.Place;
import vn.tungnha.outcome.TestCampaignType;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** An area and those below it, in one request. */
@ApplicationTest
class CounterChildrenTests {
  @Autowired Counters counters;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Targets targets;
  @Autowired Areas areas;
  @Autowired MongoTemplate mongo;
  @Autowired Projector projector;
  @Autowired ExecutionGraphQlService service;

  private final List<String> madeUp = new ArrayList<>();
  Campaign campaign;

  @BeforeEach
  void runningCampaign() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, DAI_LOC);
  }

  /** No outcome explains them, and others verify all counters. */
  @AfterEach
  void takeAwayWhatWasMadeUp() {
    mongo.remove(Query.query(Criteria.where("_id").in(madeUp)), AreaCounters.class);
  }

  @Test
  void showsEachAreaBelowInVietnameseOrderAlsoWithNothingCounted() {
    counted(DAI_LOC, 20);
    counted(DAI_THANH, 13);
    targets.assign(
        TestActors.ADMIN,
        new NewTarget(
            campaign.id(),
            DAI_THANH.id(),
            "VNEID_ACCOUNTS",
            new BigDecimal("52"),
            null,
            null,
            null));

    List<CampaignCounters> communes = children(TestActors.ADMIN, DAI_LOC);

    List<String> names =
        areas.everyChild(DAI_LOC).stream()
            .filter(area -> area.isValidOn(lastDay()))
            .map(Area::name)
            .toList();
    assertThat(communes).extracting(one -> one.area().name()).containsExactlyElementsOf(names);
    assertThat(names).contains("Xã Đại Hồng", "Xã Đại Thạnh");
    assertThat(accounts(communes))
        .containsEntry(DAI_THANH.id(), new BigDecimal("13"))
        .containsEntry(DAI_HONG.id(), BigDecimal.ZERO);
    Counter thanh =
        communes.stream()
            .filter(one -> one.area().id().equals(DAI_THANH.id()))
            .flatMap(one -> one.counters().stream())
            .findFirst()
            .orElseThrow();
    assertThat(thanh.target()).isEqualByComparingTo("52");
    assertThat(thanh.share()).isEqualTo(new BigDecimal("0.2500"));
    assertThat(communes).allSatisfy(one -> assertThat(one.revision()).isNotEqualTo("0"));
  }

  @Test
  void leavesOutWhatTheViewerMayNotSeeAndTakesNothingFromElsewhere() {
    counted(DAI_HONG, 7);
    counted(DAI_THANH, 13);
    counted(TAY_LE, 9);
    Campaign other = TestCampaignType.running(campaigns, types, DAI_LOC);
    counted(other, HANH_TAY, 4);

    assertThat(accounts(children(TestActors.ORGANISER, DAI_LOC)))
        .containsExactly(Map.entry(DAI_THANH.id(), new BigDecimal("13")));
    assertThat(accounts(children(TestActors.ORGANISER, DAI_THANH)))
        .containsEntry(TAY_LE.id(), new BigDecimal("9"))
        .containsEntry(HANH_TAY.id(), BigDecimal.ZERO);
    assertThat(children(TestActors.MEMBER, DAI_LOC)).isEmpty();
    assertThat(children(TestActors.ADMIN, TAY_LE)).isEmpty();
    assertThat(accounts(children(TestActors.PARTNER, DAI_LOC)))
        .containsEntry(DAI_HONG.id(), new BigDecimal("7"));
  }

  @Test
  void asksAsOftenForManyAreasAsForOne() {
    counted(DAI_LOC, 20);
    Campaign small = TestCampaignType.running(campaigns, types, TAY_LE);
    projector.stop();
    try {
      List<Document> few = MongoReads.of(mongo, () -> read(small));
      List<Document> many = MongoReads.of(mongo, () -> read(campaign));
      assertThat(few).hasSizeBetween(4, 7);
      // of them two only until the change feed has told the revision and the projector's place
      assertThat(many).hasSizeBetween(5, 7);
      assertThat(many)
          .extracting(entry -> String.valueOf(entry.getString("planSummary")))
          .noneMatch(plan -> plan.contains("COLLSCAN"));
    } finally {
      projector.start();
    }
  }

  @Test
  void asksNothingWhileNothingChanges() {
    counted(DAI_LOC, 20);
    projector.stop();
    try {
      read(campaign);
      // once the change feed has told that the campaign was made
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(MongoReads.of(mongo, () -> read(campaign))).isEmpty());
      assertThat(accounts(children(TestActors.MEMBER, DAI_LOC))).isEmpty();
    } finally {
      projector.start();
    }
  }

  @Test
  void answersInTheOrderAskedWithNullForWhatIsNotFound() {
    Campaign elsewhere = TestCampaignType.running(campaigns, types, NA_COONG);
    String unknown = Ids.fresh("cmp", Instant.now());
    List<String> ids = List.of(elsewhere.id(), campaign.id(), unknown, "'; drop", campaign.id());
    as(TestActors.ORGANISER)
        .document("query ($ids: [ID!]!) { campaignCounters(ids: $ids) { campaignId } }")
        .variable("ids", ids)
        .execute()
        .path("campaignCounters")
        .matchesJson(
            "[null, { \"campaignId\": \"%1$s\" }, null, null, { \"campaignId\": \"%1$s\" }]"
                .formatted(campaign.id()));
  }

  @Test
  void refusesMoreThanAHundred() {
    List<String> ids = Stream.generate(() -> campaign.id()).limit(PageRequest.MAX + 1L).toList();
    Problem tooMany = catchThrowableOfType(Problem.class, () -> Counters.asked(ids, null));
    assertThat(tooMany.code()).isEqualTo(ProblemCode.INVALID_PAGE);
    assertThat(tooMany.path()).containsExactly("ids");
    assertThat(Counters.asked(ids.subList(1, ids.size()), null)).hasSize(100);
  }

  private void read(Campaign of) {
    as(TestActors.ADMIN)
        .document(
            """
            query ($id: ID!) { campaignCounters(ids: [$id]) {
              area { name } asOf revision stale counters { value target }
              children { area { name } counters { value target share } } } }
            """)
        .variable("id", of.id())
        .executeAndVerify();
  }

  private LocalDate lastDay() {
    return DAI_LOC.validTo() == null ? TestCampaignType.FIRST : DAI_LOC.validTo().minusDays(1);
  }

  private List<CampaignCounters> children(Actor actor, Area of) {
    Asked asked = new Asked(campaign.id(), of.id());
    CampaignCounters parent = counters.find(actor, List.of(asked)).get(asked);
    if (parent == null) throw new AssertionError("not seen");
    return counters.children(actor, List.of(parent)).getFirst();
  }

  private static Map<String, BigDecimal> accounts(List<CampaignCounters> all) {
    return all.stream()
        .collect(
            Collectors.toMap(
                one -> one.area().id(),
                one -> {
                  BigDecimal value = one.counters().getFirst().value();
                  if (value == null) throw new AssertionError("a COUNT is never unknown");
                  return value;
                }));
  }

  private void counted(Area area, long accounts) {
    counted(campaign, area, accounts);
  }

  private void counted(Campaign of, Area area, long accounts) {
    String id = Place.id(of.id(), area.id());
    madeUp.add(id);
    mongo.insert(
        new AreaCounters(
            id,
            of.id(),
            area.id(),
            area.path(),
            Map.of("VNEID_ACCOUNTS", BigDecimal.valueOf(accounts)),
            Map.of(),
            Map.of(),
            null,
            Instant.now()));
  }

  private GraphQlTester as(Actor actor) {
    return ExecutionGraphQlServiceTester.builder(service)
        .configureExecutionInput(
            (input, builder) ->
                builder
                    .locale(Locale.of("vi"))
                    .graphQLContext(context -> context.put(Actor.class, actor))
                    .build())
        .build();
  }
}
