package vn.tungnha.exchange.imports;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works off imports on a thread of its own. Of all instances the one that holds the lease works;
 * when it stops, another goes on from the saved place.
 */
@Component
final class ImportJobs implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final String holder = UUID.randomUUID().toString();
  private final ImportStore store;
  private final ImportWork work;
  private final boolean background;
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean stopped;
  private @Nullable Thread thread;

  ImportJobs(
      ImportStore store, ImportWork work, @Value("${tungnha.background:true}") boolean background) {
    this.store = store;
    this.work = work;
    this.background = background;
  }

  /** There is something to do: does not wait for the next turn. */
  void wake() {
    woken.release();
  }

  @Override
  public boolean isAutoStartup() {
    return background;
  }

  @Override
  public synchronized void start() {
    stopped = false;
    thread = Thread.ofPlatform().name("imports").daemon().start(this::run);
  }

  private void run() {
    while (!stopped) {
      try {
        takeTurn();
      } catch (RuntimeException fault) {
        // supervised: the place is in the database, and the next turn starts from it
        LOG.warn("an import failed for now, it goes on", fault);
      }
      rest();
    }
  }

  /** All work there is, while the lease is held. */
  private void takeTurn() {
    boolean held = false;
    while (!stopped && store.lease(holder)) {
      held = true;
      if (!work.step()) break;
    }
    if (held) store.release(holder);
  }

  private void rest() {
    try {
      if (woken.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
    } catch (InterruptedException end) {
      stopped = true;
    }
  }

  @Override
  public synchronized void stop() {
    stopped = true;
    wake();
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
