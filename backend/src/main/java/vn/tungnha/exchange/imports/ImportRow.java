package vn.tungnha.exchange.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Ids;

/**
 * A row of a file, kept until thirty days after it came.
 *
 * @param row its number in the file, from 1, as a spreadsheet shows it
 * @param cells texts; days as {@code yyyy-MM-dd}; empty for none
 * @param key what tells its record from others; rows with the same key are one too many
 * @param outcome null before it was checked
 * @param done null: it did nothing
 */
@Document("import_rows")
record ImportRow(
    @Id String id,
    String importId,
    int row,
    List<String> cells,
    @Nullable String key,
    @Nullable RowOutcome outcome,
    List<RowError> errors,
    @Nullable RowDone done,
    @Nullable RowUndo undo,
    Instant stagedAt) {

  static ImportRow of(String importId, int row, List<String> cells, Instant now) {
    String id = "%s~%07d".formatted(importId, row);
    return new ImportRow(id, importId, row, cells, null, null, List.of(), null, null, now);
  }

  /** The same id for the record this row creates, whenever it is tried. */
  String recordId(String prefix) {
    return Ids.named(prefix, id);
  }

  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  ImportRow planned(Plan plan) {
    return with(plan.key(), plan.outcome(), plan.errors(), null, null);
  }

  ImportRow did(Plan plan, @Nullable RowDone what) {
    return with(plan.key(), plan.outcome(), plan.errors(), what, null);
  }

  ImportRow failed(Plan plan, RowError why) {
    return with(plan.key(), RowOutcome.FAILED, List.of(why), null, null);
  }

  ImportRow undone(RowUndo how) {
    return with(key, outcome, errors, done, how);
  }

  /** Left as it is when the import was undone, and why. */
  ImportRow kept(RowError why) {
    return with(key, outcome, List.of(why), done, RowUndo.KEPT);
  }

  private ImportRow with(
      @Nullable String newKey,
      @Nullable RowOutcome newOutcome,
      List<RowError> newErrors,
      @Nullable RowDone what,
      @Nullable RowUndo how) {
    return new ImportRow(
        id, importId, row, cells, newKey, newOutcome, newErrors, what, how, stagedAt);
  }
}
