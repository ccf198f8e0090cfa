package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.area.TestAreas.DAI_HONG;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.HANH_TAY;
import static vn.tungnha.area.TestAreas.TAY_LE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MongoReads;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.counter.projection.Projector;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.Place;
import vn.tungnha.outcome.TestCampaignType;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.Transactions;

/** Reading on from a revision. */
@ApplicationTest
class ChangedCountersTests {
  @Autowired ChangedCounters changed;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Areas areas;
  @Autowired Revisions revisions;
  @Autowired Transactions transactions;
  @Autowired MongoTemplate mongo;
  @Autowired Projector projector;

  Campaign campaign;
  String start;

  @BeforeEach
  void runningCampaign() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, DAI_LOC);
    start = CounterRevision.text(campaign.id(), revisions.current(campaign.id()));
  }

  /** No outcome explains them, and others verify all counters. */
  @AfterEach
  void takeAwayWhatWasMadeUp() {
    mongo.remove(Query.query(Criteria.where("campaignId").is(campaign.id())), AreaCounters.class);
  }

  @Test
  void tellsWhatChangedSinceAndNothingTwice() {
    change(TAY_LE, DAI_THANH, DAI_LOC);
    CounterChanges first = since(TestActors.ADMIN, start, 100);
    assertThat(told(first)).containsExactlyInAnyOrder(name(TAY_LE), name(DAI_THANH), name(DAI_LOC));
    assertThat(first.complete()).isTrue();
    assertThat(first.readAgain()).isFalse();
    assertThat(first.counters())
        .allSatisfy(one -> assertThat(one.counters().getFirst().value()).isEqualByComparingTo("7"));

    CounterChanges nothing = since(TestActors.ADMIN, first.revision(), 100);
    assertThat(nothing).isEqualTo(new CounterChanges(List.of(), first.revision(), true, false));

    change(DAI_HONG, DAI_LOC);
    CounterChanges second = since(TestActors.ADMIN, first.revision(), 100);
    assertThat(told(second)).containsExactlyInAnyOrder(name(DAI_HONG), name(DAI_LOC));
  }

  @Test
  void goesOnInTheMiddleOfWhatChangedTogether() {
    change(TAY_LE, DAI_THANH, DAI_LOC);
    change(HANH_TAY, DAI_HONG);
    List<String> all = new ArrayList<>();
    String from = start;
    List<Boolean> complete = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      CounterChanges page = since(TestActors.ADMIN, from, 2);
      all.addAll(told(page));
      complete.add(page.complete());
      from = page.revision();
    }
    assertThat(all)
        .hasSize(5)
        .containsExactlyInAnyOrder(
            name(TAY_LE), name(DAI_THANH), name(DAI_LOC), name(HANH_TAY), name(DAI_HONG));
    assertThat(complete).containsExactly(false, false, true);
    assertThat(from)
        .isEqualTo(CounterRevision.text(campaign.id(), revisions.current(campaign.id())));
  }

  @Test
  void saysWhenMoreChangedThanIsToldByArea() {
    change(TAY_LE);
    revisions.bump(List.of(campaign.id()));
    CounterChanges after = since(TestActors.ADMIN, start, 100);
    assertThat(told(after)).containsExactly(name(TAY_LE));
    assertThat(after.readAgain()).isTrue();
    assertThat(since(TestActors.ADMIN, after.revision(), 100).readAgain()).isFalse();
  }

  @Test
  void tellsEachOnlyWhatTheyMaySee() {
    change(TAY_LE, HANH_TAY, DAI_THANH, DAI_HONG, DAI_LOC);
    assertThat(told(since(TestActors.MEMBER, start, 100)))
        .containsExactlyInAnyOrder(name(TAY_LE), name(DAI_LOC));
    assertThat(told(since(TestActors.PARTNER, start, 100))).hasSize(5);
    Problem hidden =
        catchThrowableOfType(Problem.class, () -> since(TestActors.OTHER_ORGANISER, start, 100));
    assertThat(hidden.code()).isEqualTo(ProblemCode.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1.", "x", "-1.00000000", "99999999999999999999.00000000", "$ne"})
  void refusesWhatIsNoRevision(String text) {
    assertThat(refusal(text).code()).isEqualTo(ProblemCode.INVALID_PAGE);
    assertThat(refusal(text).path()).containsExactly("revision");
  }

  @Test
  void refusesAnotherCampaignsRevisionAndOneThatIsYetToCome() {
    Campaign other = TestCampaignType.running(campaigns, types, DAI_LOC);
    assertThat(refusal(CounterRevision.text(other.id(), 1)).code())
        .isEqualTo(ProblemCode.INVALID_PAGE);
    long next = revisions.current(campaign.id()) + 1;
    assertThat(refusal(CounterRevision.text(campaign.id(), next)).code())
        .isEqualTo(ProblemCode.INVALID_PAGE);
    Problem wide = catchThrowableOfType(Problem.class, () -> since(TestActors.ADMIN, start, 101));
    assertThat(wide.path()).containsExactly("first");
  }

  @Test
  void asksAsOftenForManyAsForNothing() {
    projector.stop();
    try {
      List<Document> none = MongoReads.of(mongo, () -> since(TestActors.ADMIN, start, 100));
      change(TAY_LE, HANH_TAY, DAI_THANH, DAI_HONG, DAI_LOC);
      List<Document> many = MongoReads.of(mongo, () -> since(TestActors.ADMIN, start, 100));
      assertThat(none).hasSize(4);
      assertThat(many).hasSize(6);
      assertThat(many)
          .extracting(entry -> String.valueOf(entry.getString("planSummary")))
          .noneMatch(plan -> plan.contains("COLLSCAN"));
    } finally {
      projector.start();
    }
  }

  private Problem refusal(String text) {
    return catchThrowableOfType(Problem.class, () -> since(TestActors.ADMIN, text, 100));
  }

  private CounterChanges since(Actor actor, String revision, int first) {
    return changed.since(actor, campaign.id(), revision, first);
  }

  private static List<String> told(CounterChanges changes) {
    return changes.counters().stream().map(one -> one.area().name()).toList();
  }

  private static String name(Area area) {
    return area.name();
  }

  /** As the projector does it: all of them in one transaction. */
  private void change(Area... places) {
    transactions.inOne(
        () -> {
          Long revision = revisions.advance(List.of(campaign.id())).get(campaign.id());
          Arrays.stream(places)
              .forEach(
                  area ->
                      mongo.save(
                          new AreaCounters(
                              Place.id(campaign.id(), area.id()),
                              campaign.id(),
                              area.id(),
                              area.path(),
                              Map.of("VNEID_ACCOUNTS", BigDecimal.valueOf(7)),
                              Map.of(),
                              Map.of(),
                              revision,
                              Instant.now())));
          return places.length;
        });
  }
}
