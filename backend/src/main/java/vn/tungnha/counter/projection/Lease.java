package vn.tungnha.counter.projection;

import java.time.Duration;

/**
 * The right to project, of one holder at a time.
 *
 * @param fence grows whenever another takes over: who holds an older one can write no more
 */
record Lease(String holder, long fence) {
  /** Without renewal another takes over after this. */
  static final Duration TERM = Duration.ofSeconds(5);

  /** How often it is renewed when nothing else is written. */
  static final Duration RENEWAL = Duration.ofMillis(1_500);
}
