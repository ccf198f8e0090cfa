package vn.tungnha.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KnownAnswersTests {
  private static final GraphQlAnswer GOOD = new GraphQlAnswer(new byte[] {'{', '}'}, false, true);
  private static final GraphQlAnswer FAILED = new GraphQlAnswer(new byte[] {'{', '}'}, true, true);

  private final KnownAnswers answers = new KnownAnswers(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  private final AtomicInteger executed = new AtomicInteger();
  private final CountDownLatch hold = new CountDownLatch(1);

  @Test
  void makesAnAnswerOnceForAllWhoAskMeanwhile() throws Exception {
    FutureTask<GraphQlAnswer> first = asker("a", slowly(GOOD));
    FutureTask<GraphQlAnswer> second = asker("a", slowly(GOOD));
    assertThat(answers.get("b", () -> GOOD)).as("of another state").isSameAs(GOOD);
    hold.countDown();

    assertThat(first.get()).isSameAs(GOOD);
    assertThat(second.get()).isSameAs(GOOD);
    assertThat(answers.get("a", slowly(FAILED))).isSameAs(GOOD);
    assertThat(executed).hasValue(1);
  }

  @Test
  void sharesNoFailure() throws Exception {
    FutureTask<GraphQlAnswer> first = asker("a", slowly(FAILED));
    FutureTask<GraphQlAnswer> second = asker("a", slowly(GOOD));
    hold.countDown();

    assertThat(first.get()).isSameAs(FAILED);
    assertThat(second.get()).isSameAs(GOOD);
    assertThat(executed).hasValue(2);
  }

  @Test
  void letsNobodyWaitForWhatWasNeverMade() throws Exception {
    FutureTask<GraphQlAnswer> first =
        asker(
            "a",
            () -> {
              throw new IllegalStateException("no database after " + slowly(GOOD).get());
            });
    FutureTask<GraphQlAnswer> second = asker("a", slowly(GOOD));
    hold.countDown();

    assertThatThrownBy(first::get).hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(second.get()).isSameAs(GOOD);
  }

  private Supplier<GraphQlAnswer> slowly(GraphQlAnswer answer) {
    return () -> {
      executed.incrementAndGet();
      try {
        hold.await();
      } catch (InterruptedException end) {
        throw new IllegalStateException(end);
      }
      return answer;
    };
  }

  /** Asks on a thread of its own, and comes back once that waits. */
  private FutureTask<GraphQlAnswer> asker(String etag, Supplier<GraphQlAnswer> execute) {
    FutureTask<GraphQlAnswer> asking = new FutureTask<>(() -> answers.get(etag, execute));
    Thread thread = Thread.ofPlatform().start(asking);
    await().until(() -> thread.getState() == Thread.State.WAITING);
    return asking;
  }
}
