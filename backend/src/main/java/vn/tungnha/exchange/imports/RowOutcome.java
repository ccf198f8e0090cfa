package vn.tungnha.exchange.imports;

/** What a row does, or did. */
enum RowOutcome {
  CREATE,
  UPDATE,
  UNCHANGED,
  FAILED
}
