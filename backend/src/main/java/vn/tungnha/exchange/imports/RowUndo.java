package vn.tungnha.exchange.imports;

/** What became of a row's record when the import was undone. */
enum RowUndo {
  REMOVED,
  RESTORED,
  /** Changed by others since, or in use: left as it is. */
  KEPT
}
