package vn.tungnha.platform.graphql;

import graphql.execution.MergedSelectionSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields asked of an object.
 *
 * @param keys of all of them, in the order they are answered
 * @param plain each at the place of its key; null where the engine resolves it
 * @param beside those of the engine that stand beside the row of a list, at the place of their key
 * @param rest those of the engine
 */
record Selection(
    List<String> keys,
    List<@Nullable PlainField> plain,
    List<@Nullable BesideField> beside,
    MergedSelectionSet rest) {
  private static final MergedSelectionSet NOTHING =
      MergedSelectionSet.newMergedSelectionSet().build();

  boolean isPlain() {
    return rest.isEmpty();
  }

  boolean hasPlain() {
    return rest.size() < keys.size();
  }

  /** Whether rows of a list need nothing more than what stands beside them. */
  boolean isPlainRow() {
    for (int i = 0; i < keys.size(); i++)
      if (plain.get(i) == null && beside.get(i) == null) return false;
    return true;
  }

  /** The selection of these rows, with what stands beside them; it is plain. */
  Selection of(Iterable<?> rows) {
    if (isPlain()) return this;
    List<@Nullable PlainField> all = new ArrayList<>(plain);
    for (int i = 0; i < keys.size(); i++) {
      BesideField field = beside.get(i);
      if (field != null) all.set(i, field.of(rows));
    }
    return new Selection(keys, all, beside, NOTHING);
  }

  /** The plain fields of the object, by key. */
  Map<String, @Nullable Object> read(Object object) {
    Map<String, @Nullable Object> read = LinkedHashMap.newLinkedHashMap(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      PlainField field = plain.get(i);
      if (field != null) read.put(keys.get(i), field.read(object));
    }
    return read;
  }

  /**
   * All fields in their order.
   *
   * @param engine what the engine resolved; null when the whole object became null
   */
  @Nullable Object joined(Map<String, @Nullable Object> read, @Nullable Object engine) {
    if (!(engine instanceof Map<?, ?> resolved)) return engine;
    Map<String, @Nullable Object> all = LinkedHashMap.newLinkedHashMap(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      all.put(key, plain.get(i) == null ? resolved.get(key) : read.get(key));
    }
    return all;
  }
}
