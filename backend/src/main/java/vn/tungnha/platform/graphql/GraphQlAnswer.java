package vn.tungnha.platform.graphql;

/** An executed request, as it goes out. */
final class GraphQlAnswer {
  private final byte[] json;
  private final boolean failed;
  private final boolean executed;

  /**
   * @param failed some top-level error is in it
   * @param executed false where it was refused before any field was resolved
   */
  GraphQlAnswer(byte[] json, boolean failed, boolean executed) {
    this.json = json;
    this.failed = failed;
    this.executed = executed;
  }

  byte[] json() {
    return json;
  }

  boolean failed() {
    return failed;
  }

  boolean executed() {
    return executed;
  }
}
