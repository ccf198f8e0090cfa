package vn.tungnha.counter.projection;

/** Another holds the lease, or the place to go on from is not the one this holder knows. */
public final class LeaseLost extends RuntimeException {
  public LeaseLost() {
    super("the projector's place was taken", null, false, false);
  }
}
