package vn.tungnha.exchange.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.ProblemCode;

/** What the rows of a chunk are held against: rows before them, and the records that are there. */
final class Known<D> {
  private final String at;
  private final Set<String> taken;
  private final Map<String, List<D>> records;

  /**
   * @param records by key
   */
  Known(
      ImportStore store,
      Import of,
      List<? extends Reading<?, D>> rows,
      Map<String, List<D>> records) {
    this.at = of.naturalKey().contains("name") ? "name" : of.naturalKey().getFirst();
    this.records = records;
    this.taken =
        new HashSet<>(
            store.earlierKeys(
                of.id(),
                rows.getFirst().row().row(),
                rows.stream().map(Reading::key).filter(Objects::nonNull).toList()));
  }

  /** The one record that is the row's; errors of the row for a row before it, and for several. */
  @Nullable D of(Reading<?, D> row) {
    String key = row.key();
    if (key == null) return null;
    if (!taken.add(key)) row.errors().add(ProblemCode.INVALID_VALUE, at, "sameKeyBefore");
    List<D> same = records.getOrDefault(key, List.of());
    if (same.size() > 1) row.errors().add(ProblemCode.INVALID_VALUE, at, "severalKnown");
    return same.isEmpty() ? null : same.getFirst();
  }
}
