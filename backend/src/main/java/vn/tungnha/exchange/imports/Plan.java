package vn.tungnha.exchange.imports;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a row would do.
 *
 * @param act does it, through the module's facade; null: nothing to do
 */
record Plan(
    ImportRow row,
    RowOutcome outcome,
    List<RowError> errors,
    @Nullable String key,
    @Nullable Supplier<RowDone> act) {

  static Plan failed(ImportRow row, @Nullable String key, List<RowError> errors) {
    return new Plan(row, RowOutcome.FAILED, errors, key, null);
  }
}
