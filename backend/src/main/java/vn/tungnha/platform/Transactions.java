package vn.tungnha.platform;

import java.util.function.Supplier;

/**
 * Several writes as one: majority and journaled, retried on transient conflicts to a deadline, then
 * {@code TRY_AGAIN}.
 */
public interface Transactions {

  /**
   * Runs the work in one transaction; it may run more than once, so it must not touch the outside.
   */
  <T> T inOne(Supplier<T> work);

  /**
   * Runs a write that is its own transaction (one document), again on transient faults to the same
   * deadline.
   */
  <T> T untilCertain(Supplier<T> write);
}
