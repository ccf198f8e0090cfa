package vn.tungnha.counter.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tungnha.outcome.Outcome;

/**
 * How the projection fares: {@code tungnha.counter.lag} (seconds the projecting instance is
 * behind), {@code .delay} (from recording to the counter), {@code .projected}, {@code .leader} and
 * {@code .drift} (of the last verification; -1 before it). {@code .selfcheck.places} and {@code
 * .selfcheck.drift}: places counted again by the way, and values that differed; any is an alarm.
 */
@Component
public class CounterMetrics {
  private final Clock clock;
  private final Timer delay;
  private final Counter projected;
  private final Counter checked;
  private final Counter differing;
  private volatile boolean leader;
  private volatile Instant position = Instant.EPOCH;

  CounterMetrics(MeterRegistry registry, ProjectorStore store, Clock clock) {
    this.clock = clock;
    this.delay =
        Timer.builder("tungnha.counter.delay")
            .description("From recording an outcome to its counters")
            .publishPercentileHistogram()
            .register(registry);
    this.projected = registry.counter("tungnha.counter.projected");
    Gauge.builder("tungnha.counter.lag", this, CounterMetrics::lagSeconds)
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("tungnha.counter.leader", this, metrics -> metrics.leader ? 1 : 0)
        .register(registry);
    Gauge.builder("tungnha.counter.drift", store, ProjectorStore::lastDrift).register(registry);
    this.checked = registry.counter("tungnha.counter.selfcheck.places");
    this.differing = registry.counter("tungnha.counter.selfcheck.drift");
  }

  void leads(boolean leads) {
    leader = leads;
  }

  void seen(ResumePoint point) {
    position = Instant.ofEpochSecond(point.position().getTime());
  }

  void projected(List<Outcome> versions) {
    projected.increment(versions.size());
    Instant now = clock.instant();
    for (Outcome version : versions) delay.record(Duration.between(version.recordedAt(), now));
  }

  /** A place was counted again: so many of its values differ. */
  public void checked(long drift) {
    checked.increment();
    differing.increment((double) drift);
  }

  long placesChecked() {
    return (long) checked.count();
  }

  long driftFound() {
    return (long) differing.count();
  }

  public boolean isLeader() {
    return leader;
  }

  /** NaN on an instance that does not project. */
  double lagSeconds() {
    if (!leader) return Double.NaN;
    return Math.max(0, Duration.between(position, clock.instant()).toMillis() / 1_000.0);
  }
}
