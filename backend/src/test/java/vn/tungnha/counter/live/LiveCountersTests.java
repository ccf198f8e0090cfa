package vn.tungnha.counter.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.TAY_LE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import reactor.core.publisher.BaseSubscriber;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MongoReads;
import vn.tungnha.MutableClock;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Standing;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestStanding;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.counter.CampaignCounters;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.TestCampaignType;
import vn.tungnha.outcome.TestOutcomes;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Revisions;

/** Who listens, who does not read, and who may no longer. */
@ApplicationTest
class LiveCountersTests {
  private static final Duration SOON = Duration.ofSeconds(15);

  @Autowired LiveCounters live;
  @Autowired Outcomes outcomes;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Areas areas;
  @Autowired Revisions revisions;
  @Autowired MutableClock clock;
  @Autowired MongoTemplate mongo;

  Campaign campaign;
  private final List<Listener> listeners = new ArrayList<>();

  @BeforeEach
  void runningCampaign() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, DAI_LOC);
  }

  @AfterEach
  void hangUp() {
    listeners.forEach(Listener::cancel);
  }

  @Test
  void tellsTheFigureAtOnceAndAfterEachChange() {
    Listener commune = listen(TestActors.ORGANISER, DAI_THANH, Long.MAX_VALUE);
    await().atMost(SOON).until(() -> !commune.heard.isEmpty());
    assertThat(commune.heard.getFirst()).isEqualTo("0");

    record(9);
    await().atMost(SOON).until(() -> commune.heard.getLast().equals("9"));
    record(4);
    await().atMost(SOON).until(() -> commune.heard.getLast().equals("13"));
    commune.cancel();
    await().atMost(SOON).until(() -> live.readers() == 0);
  }

  @Test
  void tellsTheLatestAtMostFiveTimesASecond() {
    Listener listener = listen(TestActors.ADMIN, DAI_LOC, Long.MAX_VALUE);
    await().atMost(SOON).until(() -> !listener.heard.isEmpty());
    Instant start = Instant.now();
    for (int i = 0; i < 100; i++) {
      revisions.bump(List.of(campaign.id()));
      if (Duration.between(start, Instant.now()).toMillis() > 2_000) break;
    }
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1_000.0;
    assertThat(listener.heard.size()).isLessThanOrEqualTo((int) (seconds * 5) + 3);
  }

  @Test
  void readsOnceForAThousandListenersAndDropsThoseWhoDoNotRead() {
    Listener reading = listen(TestActors.ORGANISER, DAI_THANH, Long.MAX_VALUE);
    List<Listener> deaf =
        IntStream.range(0, 1_000)
            .mapToObj(i -> listen(TestStanding.person(i, TAY_LE), TAY_LE, 0))
            .toList();
    assertThat(live.readers()).isEqualTo(1_001);
    List<Document> reads =
        MongoReads.of(
            mongo,
            () -> {
              record(9);
              await().atMost(SOON).until(() -> reading.heard.getLast().equals("9"));
            });
    assertThat(reads.stream().filter(read -> read.getString("ns").endsWith(".counters")).count())
        .isLessThan(30);

    clock.advance(Duration.ofSeconds(11));
    record(1);
    await().atMost(SOON).until(() -> live.readers() == 1);
    await().atMost(SOON).until(() -> reading.heard.getLast().equals("10"));
    Listener one = deaf.getFirst();
    one.read(2);
    await().atMost(SOON).until(() -> one.end.get() != null);
    assertThat(((Problem) one.end.get()).messageKey()).isEqualTo("counter.unread");
    assertThat(one.heard).hasSize(1);
  }

  @Test
  void endsForWhoSignedOutAndForWhoMayNoLongerSee() {
    AtomicReference<@Nullable Actor> signedIn = new AtomicReference<>(TestActors.ORGANISER);
    Listener gone = listen(TestActors.ORGANISER, TestStanding.of(signedIn::get), DAI_THANH);
    AtomicReference<@Nullable Actor> moved = new AtomicReference<>(TestActors.VIEWER);
    Listener elsewhere = listen(TestActors.VIEWER, TestStanding.of(moved::get), DAI_THANH);

    signedIn.set(null);
    moved.set(TestActors.OTHER_ORGANISER);
    await().atMost(Duration.ofSeconds(35)).until(() -> gone.end.get() != null);
    assertThat(((Problem) gone.end.get()).code()).isEqualTo(ProblemCode.NOT_SIGNED_IN);
    record(9);
    await()
        .atMost(Duration.ofSeconds(35))
        .until(
            () -> {
              revisions.bump(List.of(campaign.id()));
              return elsewhere.end.get() != null;
            });
    assertThat(((Problem) elsewhere.end.get()).code()).isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(elsewhere.heard).doesNotContain("9");
  }

  @Test
  void refusesWhatIsNotSeenAndMoreThanThirtyOfOne() {
    Problem hidden =
        catchThrowableOfType(
            Problem.class,
            () ->
                live.of(
                    TestActors.MEMBER,
                    Standing.of(TestActors.MEMBER),
                    campaign.id(),
                    DAI_THANH.id()));
    assertThat(hidden.code()).isEqualTo(ProblemCode.NOT_FOUND);
    for (int i = 0; i < 30; i++) listen(TestActors.MEMBER, TAY_LE, 1);
    Problem tooMany =
        catchThrowableOfType(Problem.class, () -> listen(TestActors.MEMBER, TAY_LE, 1));
    assertThat(tooMany.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
    assertThat(live.readers()).isEqualTo(30);
  }

  private Listener listen(Actor actor, Area area, long first) {
    return listen(actor, Standing.of(actor), area, first);
  }

  private Listener listen(Actor actor, Standing standing, Area area) {
    return listen(actor, standing, area, Long.MAX_VALUE);
  }

  private Listener listen(Actor actor, Standing standing, Area area, long first) {
    Listener listener = new Listener(first);
    live.of(actor, standing, campaign.id(), area.id()).subscribe(listener);
    listeners.add(listener);
    return listener;
  }

  private void record(long accounts) {
    outcomes.record(TestActors.ADMIN, TestOutcomes.accounts(campaign.id(), TAY_LE, accounts));
  }

  private static final class Listener extends BaseSubscriber<CampaignCounters> {
    private final long first;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Throwable> end = new AtomicReference<>();

    Listener(long first) {
      this.first = first;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      if (first > 0) subscription.request(first);
    }

    @Override
    protected void hookOnNext(CampaignCounters counters) {
      BigDecimal value = counters.counters().getFirst().value();
      heard.add(value == null ? "none" : value.toPlainString());
    }

    @Override
    protected void hookOnError(Throwable fault) {
      end.set(fault);
    }

    void read(long more) {
      request(more);
    }
  }
}
