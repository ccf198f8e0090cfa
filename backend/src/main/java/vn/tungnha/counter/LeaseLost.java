package vn.tungnha.counter;

/** Another holds the lease, or the place to go on from is not the one this holder knows. */
final class LeaseLost extends RuntimeException {
  LeaseLost() {
    super("the projector's place was taken", null, false, false);
  }
}
