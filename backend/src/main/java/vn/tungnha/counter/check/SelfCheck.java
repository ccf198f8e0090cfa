package vn.tungnha.counter.check;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.stereotype.Component;
import vn.tungnha.counter.projection.CounterMetrics;
import vn.tungnha.counter.projection.LeaseLost;
import vn.tungnha.counter.store.AreaCounters;

/**
 * The projecting instance counts a small place again every half minute, one taken at random, and
 * compares: a handful of reads, so that drift shows without waiting for the next {@code
 * verify-counters}.
 */
@Component
class SelfCheck implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int SAMPLE = 20;
  private static final int MOST = 1_000;

  private final MongoTemplate mongo;
  private final Verification verification;
  private final CounterMetrics metrics;
  private final boolean background;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  SelfCheck(
      MongoTemplate mongo,
      Verification verification,
      CounterMetrics metrics,
      @Value("${tungnha.background:true}") boolean background) {
    this.mongo = mongo;
    this.verification = verification;
    this.metrics = metrics;
    this.background = background;
  }

  @Override
  public boolean isAutoStartup() {
    return background;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    Thread.ofVirtual().name("counter-self-check").start(this::run);
  }

  private void run() {
    while (!isStopped()) {
      try {
        if (metrics.isLeader()) checkOne();
      } catch (LeaseLost | MongoException passing) {
        LOG.debug("no check this time", passing);
      }
    }
  }

  /** One of the narrowest places among a few. */
  void checkOne() {
    mongo
        .aggregate(
            Aggregation.newAggregation(Aggregation.sample(SAMPLE)),
            AreaCounters.class,
            AreaCounters.class)
        .getMappedResults()
        .stream()
        .max(Comparator.comparingInt(place -> place.areaPath().size()))
        .ifPresent(this::check);
  }

  void check(AreaCounters place) {
    verification.of(place, MOST).ifPresent(this::report);
  }

  private void report(Findings findings) {
    metrics.checked(findings.drift());
    findings.lines().forEach(line -> LOG.error("counters drift: {}", line));
  }

  private boolean isStopped() {
    try {
      return stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException end) {
      return true;
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }
}
