package vn.tungnha.platform;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * How long a write is tried again: random pauses that grow from 5 ms to 500 ms, for 25 s in all,
 * which is below the 30 s that clients wait.
 */
final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(25);
  private static final double FIRST_MILLIS = 5;
  private static final double LONGEST_MILLIS = 500;
  private static final ScopedValue<Patience> CURRENT = ScopedValue.newInstance();

  private final long end = System.nanoTime() + LIMIT.toNanos();
  private int pauses;

  /** The patience the caller runs with, or a new one. */
  static Patience current() {
    return CURRENT.isBound() ? CURRENT.get() : new Patience();
  }

  <T> T with(Supplier<T> attempt) {
    return ScopedValue.where(CURRENT, this).call(attempt::get);
  }

  /** Waits before the next attempt; false, at once, when the time is up. */
  boolean pause() {
    if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) return false;
    double longest = Math.min(LONGEST_MILLIS, FIRST_MILLIS * Math.pow(1.5, pauses++));
    double millis = ThreadLocalRandom.current().nextDouble() * longest;
    LockSupport.parkNanos((long) (millis * 1_000_000));
    return true;
  }
}
