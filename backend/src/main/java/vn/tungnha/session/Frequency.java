package vn.tungnha.session;

/** How often a series repeats. */
public enum Frequency {
  ONCE,
  DAILY,
  WEEKLY
}
