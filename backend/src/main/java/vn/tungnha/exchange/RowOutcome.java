package vn.tungnha.exchange;

/** What a row does, or did. */
enum RowOutcome {
  CREATE,
  UPDATE,
  UNCHANGED,
  FAILED
}
