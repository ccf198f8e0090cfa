package vn.tungnha.platform.graphql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Beside;

/** One field that stands beside the rows of a list, as it was asked for. */
record BesideField(Beside<?> field, PlainType type) {

  /** The field for these rows, read for all of them. */
  PlainField of(Iterable<?> rows) {
    List<Object> present = new ArrayList<>();
    for (Object row : rows) if (row != null) present.add(row);
    List<? extends @Nullable Object> values = values(present);
    IdentityHashMap<Object, @Nullable Object> byRow = new IdentityHashMap<>(present.size());
    for (int i = 0; i < present.size(); i++) byRow.put(present.get(i), values.get(i));
    return new PlainField(byRow::get, type);
  }

  // whatever goes wrong, the engine meets it again and tells it
  @SuppressWarnings({"unchecked", "PMD.AvoidCatchingGenericException"})
  private List<? extends @Nullable Object> values(List<Object> rows) {
    try {
      return ((Beside<Object>) field).read().of(rows);
    } catch (RuntimeException fault) {
      throw new NotPlain();
    }
  }
}
