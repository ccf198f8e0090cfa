package vn.tungnha.platform.graphql;

import graphql.execution.MergedSelectionSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields asked of an object.
 *
 * @param keys of all of them, in the order they are answered
 * @param plain each at the place of its key; null where the engine resolves it
 * @param rest those of the engine
 */
record Selection(List<String> keys, List<@Nullable PlainField> plain, MergedSelectionSet rest) {

  boolean isPlain() {
    return rest.isEmpty();
  }

  boolean hasPlain() {
    return rest.size() < keys.size();
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
