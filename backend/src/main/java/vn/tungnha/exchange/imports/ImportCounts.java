package vn.tungnha.exchange.imports;

/** How many rows an import creates, changes, finds unchanged, and cannot take. */
record ImportCounts(int create, int update, int unchanged, int failed) {
  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

  ImportCounts with(RowOutcome outcome) {
    return switch (outcome) {
      case CREATE -> new ImportCounts(create + 1, update, unchanged, failed);
      case UPDATE -> new ImportCounts(create, update + 1, unchanged, failed);
      case UNCHANGED -> new ImportCounts(create, update, unchanged + 1, failed);
      case FAILED -> new ImportCounts(create, update, unchanged, failed + 1);
    };
  }
}
