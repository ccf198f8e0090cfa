package vn.tungnha.platform.graphql;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/**
 * {@code graphql.requests}: by trusted operation and outcome ({@code OK} or a problem code). Texts
 * of others count as one operation, so that nobody can make up tags.
 */
@Component
final class RequestMetrics {
  static final String TEXT = "text";

  private final MeterRegistry registry;
  private final MeterProvider<Timer> timers;

  RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.timers =
        Timer.builder("graphql.requests").publishPercentileHistogram().withRegistry(registry);
  }

  Watch start(String operation) {
    Timer.Sample sample = Timer.start(registry);
    return outcome -> sample.stop(timers.withTags("operation", operation, "outcome", outcome));
  }

  interface Watch {
    void stop(String outcome);
  }
}
