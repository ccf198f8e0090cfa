package vn.tungnha.counter.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bson.BsonTimestamp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Projects outcomes into counters, on a thread of its own. Of all instances the one that holds the
 * lease projects; the others wait for it to run out. Whatever fails, it starts again from the saved
 * place: there is no other state.
 */
@Component
public final class Projector implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final String holder = UUID.randomUUID().toString();
  private final ProjectorStore store;
  private final Follower follower;
  private final CounterMetrics metrics;
  private final boolean background;
  private CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread thread;

  Projector(
      ProjectorStore store,
      Follower follower,
      CounterMetrics metrics,
      @Value("${tungnha.background:true}") boolean background) {
    this.store = store;
    this.follower = follower;
    this.metrics = metrics;
    this.background = background;
  }

  @Override
  public boolean isAutoStartup() {
    return background;
  }

  @Override
  public synchronized void start() {
    stopped = new CountDownLatch(1);
    thread = Thread.ofPlatform().name("counter-projector").daemon().start(this::run);
  }

  private void run() {
    Duration pause = Duration.ZERO;
    String lastFault = "";
    while (!isStopped(pause)) {
      try {
        boolean led = takeTurn(Lease.RENEWAL, state -> stopped.getCount() > 0);
        pause = led ? Duration.ZERO : TURN;
        lastFault = "";
      } catch (LeaseLost lost) {
        pause = TURN;
      } catch (RuntimeException fault) {
        // supervised: the state is in the database, and the next turn starts from it
        if (!lastFault.equals(fault.toString())) LOG.warn("projecting failed, it goes on", fault);
        lastFault = fault.toString();
        pause = pause.isZero() ? TURN : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      } finally {
        metrics.leads(false);
      }
    }
  }

  /** Projects while it holds the lease and is told to go on; false when another holds it. */
  private boolean takeTurn(Duration renewal, Predicate<ProjectorState> goOn) {
    Optional<Lease> lease = store.acquire(holder);
    if (lease.isEmpty()) return false;
    metrics.leads(true);
    follower.follow(lease.get(), renewal, goOn);
    store.release(lease.get());
    return true;
  }

  /**
   * Projects all that is committed by now, if no other instance projects.
   *
   * @return false when another does
   */
  public boolean catchUp() {
    BsonTimestamp now = store.clusterTime();
    return takeTurn(
        Duration.ZERO, state -> state.position() == null || state.position().compareTo(now) < 0);
  }

  /**
   * Forgets how far the counters have come, makes them anew, and projects what is committed by now.
   *
   * @return false when another instance projects
   */
  public boolean startOver() {
    Optional<Lease> lease = store.acquire(holder);
    if (lease.isEmpty()) return false;
    store.advance(lease.get(), store.read(), store.read().forgotten());
    return catchUp();
  }

  private boolean isStopped(Duration after) {
    try {
      return stopped.await(after.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException end) {
      return true;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public synchronized void stop() {
    stopped.countDown();
    Thread running = thread;
    if (running == null) return;
    try {
      if (!running.join(STOP)) running.interrupt();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
