package vn.tungnha.exchange.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param at the last row gone through in the present work
 * @param done how many rows those are
 * @param preview what the check found; null before it
 * @param result what the run did; null before it
 * @param undone what undoing came to; null before it
 */
record Progress(
    int at,
    int done,
    @Nullable ImportCounts preview,
    @Nullable ImportCounts result,
    @Nullable UndoCounts undone) {
  static final Progress NONE = new Progress(0, 0, null, null, null);

  /** From the first row on; what later work came to is forgotten. */
  static Progress begin(ImportStatus work, Progress before) {
    return switch (work) {
      case CHECKING -> new Progress(0, 0, ImportCounts.NONE, null, null);
      case RUNNING -> new Progress(0, 0, before.preview, ImportCounts.NONE, null);
      default -> new Progress(0, 0, before.preview, before.result, UndoCounts.NONE);
    };
  }

  Progress after(ImportStatus work, List<ImportRow> rows) {
    return new Progress(
        rows.getLast().row(),
        done + rows.size(),
        work == ImportStatus.CHECKING ? counted(preview, rows) : preview,
        work == ImportStatus.RUNNING ? counted(result, rows) : result,
        work == ImportStatus.UNDOING ? undone(undone, rows) : undone);
  }

  private static @Nullable ImportCounts counted(
      @Nullable ImportCounts counts, List<ImportRow> rows) {
    ImportCounts sum = counts;
    for (ImportRow row : rows)
      if (sum != null && row.outcome() != null) sum = sum.with(row.outcome());
    return sum;
  }

  private static @Nullable UndoCounts undone(@Nullable UndoCounts counts, List<ImportRow> rows) {
    UndoCounts sum = counts;
    for (ImportRow row : rows) if (sum != null && row.undo() != null) sum = sum.with(row.undo());
    return sum;
  }
}
