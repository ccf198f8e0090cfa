package vn.tungnha.counter.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;
import static vn.tungnha.area.TestAreas.BAC_KAN;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.HANH_TAY;
import static vn.tungnha.area.TestAreas.QUANG_NAM;
import static vn.tungnha.area.TestAreas.TAY_LE;
import static vn.tungnha.outcome.TestOutcomes.amended;
import static vn.tungnha.outcome.TestOutcomes.count;
import static vn.tungnha.outcome.TestOutcomes.recorded;
import static vn.tungnha.outcome.TestOutcomes.voided;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
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
import org.springframework.data.mongodb.core.query.Update;
import vn.tungnha.ApplicationTest;
import vn.tungnha.area.Area;
import vn.tungnha.counter.check.Findings;
import vn.tungnha.counter.check.Verification;
import vn.tungnha.counter.check.VerifyCounters;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.LastOutcome;
import vn.tungnha.counter.store.Place;
import vn.tungnha.counter.store.PlaceDay;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.OutcomeLog;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.Transactions;

@ApplicationTest
class ProjectorTests {
  private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Query STATE = Query.query(Criteria.where("_id").is("outcomes"));

  @Autowired MongoTemplate mongo;
  @Autowired Projector running;
  @Autowired ProjectorStore store;
  @Autowired OutcomeLog log;
  @Autowired Rebuild rebuild;
  @Autowired Projection projection;
  @Autowired GaugeProjection gauges;
  @Autowired CardProjection cards;
  @Autowired Follower follower;
  @Autowired CounterMetrics metrics;
  @Autowired Verification verification;
  @Autowired Transactions transactions;
  @Autowired Revisions revisions;

  String campaign;
  Projector projector;

  @BeforeEach
  void onlyOneProjector() {
    running.stop();
    expireLease();
    projector = new Projector(store, follower, metrics, false);
    projector.catchUp();
    campaign = Ids.fresh("cmp", Instant.now());
  }

  @AfterEach
  void again() {
    expireLease();
    running.start();
  }

  @Test
  void addsUpFromTheVillageToTheCampaignsAreaAndNotAbove() {
    record(TAY_LE, 9);
    record(HANH_TAY, 4);
    projector.catchUp();

    assertThat(accounts(TAY_LE)).isEqualByComparingTo("9");
    assertThat(accounts(HANH_TAY)).isEqualByComparingTo("4");
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("13");
    assertThat(accounts(DAI_LOC)).isEqualByComparingTo("13");
    assertThat(counters(QUANG_NAM)).isNull();
    assertThat(counters(BAC_KAN)).isNull();
    assertThat(counters(DAI_THANH).areaPath()).isEqualTo(DAI_THANH.path());
    assertThat(day(DAI_THANH)).isEqualByComparingTo("13");
    assertThat(revisions.current(campaign)).isEqualTo(1);
    assertThat(drift()).isZero();
  }

  @Test
  void followsCorrectionsAndWithdrawals() {
    Outcome first = record(TAY_LE, 9);
    projector.catchUp();
    Outcome second = insert(amended(first, AT.plusSeconds(1), count("VNEID_ACCOUNTS", 8)));
    projector.catchUp();
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("8");
    assertThat(day(TAY_LE)).isEqualByComparingTo("8");

    insert(voided(second, AT.plusSeconds(2)));
    projector.catchUp();
    assertThat(accounts(DAI_THANH)).isZero();
    assertThat(day(TAY_LE)).isZero();
    assertThat(drift()).isZero();
  }

  @Test
  void countsOnceWhatWasReadButNotCommitted() {
    record(TAY_LE, 9);
    Projector killed = failing(work -> transactions.inOne(() -> crash(work)));
    assertThatThrownBy(killed::catchUp).isInstanceOf(Killed.class);
    assertThat(counters(TAY_LE)).isNull();

    expireLease();
    projector.catchUp();
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("9");
    assertThat(drift()).isZero();
  }

  @Test
  void countsOnceWhatWasCommittedButNotKnownToBe() {
    record(TAY_LE, 9);
    Projector killed =
        failing(
            work -> {
              transactions.inOne(work);
              throw new Killed();
            });
    assertThatThrownBy(killed::catchUp).isInstanceOf(Killed.class);
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("9");

    expireLease();
    projector.catchUp();
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("9");
    assertThat(drift()).isZero();
  }

  @Test
  void refusesTheWriteOfAHolderWhoWasPaused() {
    Lease paused = store.acquire("paused").orElseThrow();
    ProjectorState before = store.read();
    Outcome outcome = record(TAY_LE, 9);
    expireLease();
    projector.catchUp();
    ProjectorState after = store.read();
    ResumePoint point = ResumePoint.ofStream(after.token());

    assertThatThrownBy(() -> projection.apply(paused, before, List.of(outcome), point))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> projection.apply(paused, after, List.of(outcome), point))
        .isInstanceOf(LeaseLost.class);
    assertThat(store.read()).isEqualTo(after);
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("9");
    assertThat(drift()).isZero();
  }

  @Test
  void rebuildsWithoutAToken() {
    record(TAY_LE, 9);
    projector.catchUp();
    record(TAY_LE, 5);
    tamper(new Update().unset("token").unset("startAt"));
    spoil(TAY_LE);

    projector.catchUp();
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("14");
    assertThat(accounts(TAY_LE)).isEqualByComparingTo("14");
    assertThat(drift()).isZero();
    record(TAY_LE, 1);
    projector.catchUp();
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("15");
    assertThat(drift()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz", "", "82", "82AB", "8200000001000000012B0229296E04"})
  void rebuildsWithATokenThatIsNone(String token) {
    record(TAY_LE, 9);
    projector.catchUp();
    tamper(new Update().set("token", new Document("_data", token)));
    spoil(DAI_THANH);

    projector.catchUp();
    projector.catchUp();
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("9");
    assertThat(drift()).isZero();
  }

  /** Its form is right and its time too, but the server cannot decode the rest. */
  @Test
  void rebuildsWithATokenTheServerCannotDecode() {
    record(TAY_LE, 9);
    projector.catchUp();
    String token = store.read().token().getString("_data").getValue();
    tamper(new Update().set("token", new Document("_data", token.substring(0, 20))));
    spoil(DAI_THANH);

    projector.catchUp();
    projector.catchUp();
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("9");
    assertThat(drift()).isZero();
  }

  @Test
  void rebuildsWhenTheOplogHasRolledPastItsPlace() {
    record(TAY_LE, 9);
    projector.catchUp();
    spoil(DAI_THANH);
    OutcomeLog rolled = spy(log);
    MongoCommandException lost =
        new MongoCommandException(
            BsonDocument.parse("{ok: 0, code: 286, codeName: 'ChangeStreamHistoryLost'}"),
            new ServerAddress());
    doThrow(lost).when(rolled).after(any());
    Follower behind = new Follower(store, rolled, projection, rebuild, metrics);
    record(HANH_TAY, 4);

    new Projector(store, behind, metrics, false).catchUp();
    assertThat(store.read().position()).isNull();
    assertThat(store.freshness().stale()).isTrue();
    assertThat(counters(HANH_TAY)).isNull();
    projector.catchUp();
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("13");
    assertThat(drift()).isZero();
  }

  @Test
  void findsDriftByTheWay() {
    record(TAY_LE, 9);
    projector.catchUp();
    assertThat(verification.of(counters(TAY_LE), 1).orElseThrow().drift()).isZero();
    spoil(TAY_LE);
    assertThat(verification.of(counters(TAY_LE), 1).orElseThrow().lines())
        .containsExactly(
            Place.id(campaign, TAY_LE.id()) + " VNEID_ACCOUNTS: counter 1009, outcomes 9");
    record(TAY_LE, 1);
    assertThat(verification.of(counters(TAY_LE), 1).orElseThrow().drift())
        .as("as of the projector's place, which the second has not reached")
        .isEqualTo(1);
    projector.catchUp();
    assertThat(verification.of(counters(TAY_LE), 1)).as("too many to count by the way").isEmpty();
    tamper(new Update().unset("token"));
    projector.catchUp();
    assertThat(drift()).isZero();
  }

  @Test
  void rebuildsOverARestoredCopyOfTheOutcomes() {
    record(TAY_LE, 9);
    projector.catchUp();
    tamper(new Update().set("origin", new BsonBinary(UUID.randomUUID())));
    spoil(DAI_THANH);

    projector.catchUp();
    assertThat(accounts(DAI_THANH)).isEqualByComparingTo("9");
    assertThat(drift()).isZero();
  }

  @Test
  void handsOverBetweenInstancesWithoutLosingOrDoubling() {
    Projector one = new Projector(store, follower, metrics, false);
    Projector two = new Projector(store, follower, metrics, false);
    one.start();
    two.start();
    try {
      for (int i = 0; i < 100; i++) record(i % 2 == 0 ? TAY_LE : HANH_TAY, 1);
      await(DAI_THANH, "100");
      one.stop();
      for (int i = 0; i < 100; i++) record(TAY_LE, 1);
      await(DAI_THANH, "200");
    } finally {
      one.stop();
      two.stop();
    }
    assertThat(accounts(HANH_TAY)).isEqualByComparingTo("50");
    assertThat(drift()).isZero();
  }

  @Test
  void takesOverFromAHolderWhoDied() {
    assertThat(store.acquire("dead")).isPresent();
    record(TAY_LE, 9);
    Instant start = Instant.now();
    projector.start();
    try {
      await(DAI_THANH, "9");
    } finally {
      projector.stop();
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(drift()).isZero();
  }

  @Test
  void findsExactlyTheDriftThatWasMade() {
    record(TAY_LE, 9);
    projector.catchUp();
    spoil(DAI_THANH);
    spoil(TAY_LE);

    Findings findings = verification.run();
    assertThat(findings.lines())
        .containsExactlyInAnyOrder(
            Place.id(campaign, DAI_THANH.id()) + " VNEID_ACCOUNTS: counter 1009, outcomes 9",
            Place.id(campaign, TAY_LE.id()) + " VNEID_ACCOUNTS: counter 1009, outcomes 9");
    assertThat(findings.drift()).isEqualTo(2);
    assertThat(store.lastDrift()).isEqualTo(2);
    assertThat(new VerifyCounters(projector, verification).run(List.of())).isEqualTo(1);

    tamper(new Update().unset("token"));
    assertThat(new VerifyCounters(projector, verification).run(List.of())).isZero();
    assertThat(accounts(TAY_LE)).isEqualByComparingTo("9");
  }

  @Test
  void takesAwayCountersThatNoOutcomeExplains() {
    String ghost = Ids.fresh("cmp", Instant.now());
    mongo.insert(
        new AreaCounters(
            Place.id(ghost, TAY_LE.id()),
            ghost,
            TAY_LE.id(),
            TAY_LE.path(),
            Map.of("VNEID_ACCOUNTS", BigDecimal.TEN),
            Map.of(),
            Map.of(),
            null,
            AT));
    assertThat(drift()).isEqualTo(1);
    tamper(new Update().unset("token"));
    projector.catchUp();
    assertThat(mongo.count(Query.query(Criteria.where("campaignId").is(ghost)), AreaCounters.class))
        .isZero();
    assertThat(drift()).isZero();
  }

  @Test
  void keepsTheNewestOutcomeThatHoldsOnATeamsCard() {
    String team = Ids.fresh("tea", Instant.now());
    Outcome older = insert(outcome(TAY_LE, team, AT, 3));
    Outcome newer = insert(outcome(TAY_LE, team, AT.plusSeconds(60), 4));
    projector.catchUp();
    assertThat(mongo.findById(team, LastOutcome.class))
        .isEqualTo(new LastOutcome(team, newer.id(), AT.plusSeconds(60), DAY));

    insert(voided(newer, AT.plusSeconds(90)));
    projector.catchUp();
    LastOutcome card = new LastOutcome(team, older.id(), AT, DAY);
    assertThat(mongo.findById(team, LastOutcome.class)).isEqualTo(card);

    mongo.remove(Query.query(Criteria.where("_id").is(team)), LastOutcome.class);
    tamper(new Update().unset("token"));
    projector.catchUp();
    assertThat(mongo.findById(team, LastOutcome.class)).isEqualTo(card);
  }

  private static final class Killed extends RuntimeException {}

  private static Object crash(Supplier<Object> work) {
    assertThat(work.get()).isNotNull();
    throw new Killed();
  }

  private interface Faulty {
    Object run(Supplier<Object> work);
  }

  private Projector failing(Faulty faulty) {
    Transactions broken = mock(Transactions.class);
    when(broken.inOne(any())).thenAnswer(call -> faulty.run(call.getArgument(0)));
    Projection half = new Projection(mongo, broken, store, gauges, cards, revisions);
    return new Projector(store, new Follower(store, log, half, rebuild, metrics), metrics, false);
  }

  private Outcome record(Area area, long accounts) {
    return insert(outcome(area, null, AT, accounts));
  }

  private Outcome outcome(Area area, String team, Instant at, long accounts) {
    return recorded(campaign, DAI_LOC, area, team, DAY, at, count("VNEID_ACCOUNTS", accounts));
  }

  private Outcome insert(Outcome version) {
    return mongo.insert(version);
  }

  private AreaCounters counters(Area area) {
    return mongo.findById(Place.id(campaign, area.id()), AreaCounters.class);
  }

  private BigDecimal accounts(Area area) {
    return counters(area).count("VNEID_ACCOUNTS");
  }

  private BigDecimal day(Area area) {
    String id = PlaceDay.id(Place.id(campaign, area.id()), DAY);
    return mongo.findById(id, DayCounters.class).count("VNEID_ACCOUNTS");
  }

  private long drift() {
    Findings findings = verification.run();
    assertThat(findings.lines()).hasSize((int) findings.drift());
    return findings.drift();
  }

  private void spoil(Area area) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(Place.id(campaign, area.id()))),
        new Update().inc("counts.VNEID_ACCOUNTS", 1_000),
        AreaCounters.class);
  }

  private void tamper(Update update) {
    mongo.updateFirst(STATE, update, ProjectorStore.COLLECTION);
  }

  private void expireLease() {
    tamper(new Update().set("lease.until", Instant.EPOCH));
  }

  private void await(Area area, String accounts) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                counters(area) != null && accounts(area).compareTo(new BigDecimal(accounts)) == 0);
  }
}
