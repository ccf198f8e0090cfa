package vn.tungnha.platform.graphql;

/**
 * A value that only the engine can tell: it fails, comes later, or is null where it must not be.
 */
final class NotPlain extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotPlain() {
    super(null, null, false, false);
  }
}
