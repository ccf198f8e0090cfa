package vn.tungnha.counter.projection;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** A lease while it is held, and the state it has come to; one thread's. */
final class Held {
  private final ProjectorStore store;
  private final Lease lease;
  private ProjectorState state;
  private long renewedAt = System.nanoTime();

  Held(ProjectorStore store, Lease lease, ProjectorState state) {
    this.store = store;
    this.lease = lease;
    this.state = state;
  }

  Lease lease() {
    return lease;
  }

  ProjectorState state() {
    return state;
  }

  boolean isOlderThan(Duration renewal) {
    return System.nanoTime() - renewedAt > renewal.toNanos();
  }

  void renewIfDue() {
    if (isOlderThan(Lease.RENEWAL)) advance(same -> same);
  }

  /** Goes on by a write of its own. */
  ProjectorState advance(UnaryOperator<ProjectorState> step) {
    return advanced(store.advance(lease, state, step.apply(state)));
  }

  /** Notes where a transaction that has committed went. */
  ProjectorState advanced(ProjectorState next) {
    state = next;
    renewedAt = System.nanoTime();
    return next;
  }
}
