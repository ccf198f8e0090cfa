package vn.tungnha.platform.graphql;

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

  RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  Watch start(String operation) {
    Timer.Sample sample = Timer.start(registry);
    return outcome ->
        sample.stop(
            Timer.builder("graphql.requests")
                .tag("operation", operation)
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(registry));
  }

  interface Watch {
    void stop(String outcome);
  }
}
