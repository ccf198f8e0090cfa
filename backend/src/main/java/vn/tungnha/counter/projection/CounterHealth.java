package vn.tungnha.counter.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How far the counters have come, for an alarm to read ({@code /actuator/health/counters} of the
 * management port): {@code state} is OK, STALE (nobody projects) or DRIFT (a figure is wrong).
 * Never DOWN: an instance serves what there is.
 */
@Component
class CounterHealth implements HealthIndicator {
  private final ProjectorStore store;
  private final CounterMetrics metrics;

  CounterHealth(ProjectorStore store, CounterMetrics metrics) {
    this.store = store;
    this.metrics = metrics;
  }

  @Override
  public Health health() {
    Freshness freshness = store.freshness();
    long drift = store.lastDrift();
    long found = metrics.driftFound();
    String state = drift > 0 || found > 0 ? "DRIFT" : freshness.stale() ? "STALE" : "OK";
    return Health.up()
        .withDetail("state", state)
        .withDetail("asOf", freshness.asOf().toString())
        .withDetail("stale", freshness.stale())
        .withDetail("driftOfLastVerification", drift)
        .withDetail("placesCheckedHere", metrics.placesChecked())
        .withDetail("driftFoundHere", found)
        .withDetail("projectsHere", metrics.isLeader())
        .build();
  }
}
