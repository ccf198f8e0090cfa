package vn.tungnha.counter;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How far the counters have come. Never DOWN: an instance serves what there is, and a lag is told
 * by the metrics.
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
    ProjectorState state = store.read();
    return Health.up()
        .withDetail("asOf", state.asOf().toString())
        .withDetail("projected", state.projected())
        .withDetail("projectsHere", metrics.isLeader())
        .build();
  }
}
