package vn.tungnha.counter.projection;

import java.time.Duration;
import java.time.Instant;

/**
 * How new the counters are.
 *
 * @param asOf they hold all that was recorded by then
 * @param stale nobody has projected for longer than another instance needs to take over
 */
public record Freshness(Instant asOf, boolean stale) {
  static final Duration LIMIT = Duration.ofSeconds(10);

  /**
   * @param now of the same clock as {@code asOf}: the database's
   */
  static Freshness of(Instant asOf, Instant now) {
    return new Freshness(asOf, Duration.between(asOf, now).compareTo(LIMIT) > 0);
  }
}
