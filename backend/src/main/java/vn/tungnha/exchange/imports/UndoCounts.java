package vn.tungnha.exchange.imports;

/**
 * What undoing came to.
 *
 * @param removed created by the import, and gone
 * @param restored changed by it, and as before
 * @param kept changed by others since, and left
 */
record UndoCounts(int removed, int restored, int kept) {
  static final UndoCounts NONE = new UndoCounts(0, 0, 0);

  UndoCounts with(RowUndo undo) {
    return switch (undo) {
      case REMOVED -> new UndoCounts(removed + 1, restored, kept);
      case RESTORED -> new UndoCounts(removed, restored + 1, kept);
      case KEPT -> new UndoCounts(removed, restored, kept + 1);
    };
  }
}
