package vn.tungnha.session;

/** How many sessions there are, by status. */
public record SessionCount(int planned, int held, int cancelled) {
  static final SessionCount NONE = new SessionCount(0, 0, 0);

  /** Those that take place: PLANNED and HELD. */
  public int total() {
    return planned + held;
  }
}
