package vn.tungnha.exchange.imports;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldValueInput;

/**
 * One row as read.
 *
 * @param input what would make a new record of it; null: the row cannot be read so far
 * @param draft the record that would be, without custom values
 * @param values that its cells say; blank ones say none
 * @param key what tells its record from others
 */
record Reading<I, D>(
    ImportRow row,
    RowErrors errors,
    @Nullable I input,
    @Nullable D draft,
    List<FieldValueInput> values,
    @Nullable String key) {

  static <I, D> Reading<I, D> unreadable(ImportRow row, RowErrors errors) {
    return new Reading<>(row, errors, null, null, List.of(), null);
  }

  Plan plan(RowOutcome outcome, Supplier<RowDone> act) {
    return new Plan(row, outcome, List.of(), key, act);
  }

  Plan unchanged() {
    return new Plan(row, RowOutcome.UNCHANGED, List.of(), key, null);
  }

  Plan refused() {
    return Plan.failed(row, key, errors.all());
  }
}
