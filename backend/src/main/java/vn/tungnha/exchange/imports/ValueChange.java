package vn.tungnha.exchange.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.FieldValues;

/**
 * What a row changes of a record's custom values.
 *
 * @param given null: nothing
 * @param keys of the fields it changes
 * @param before what those had
 */
record ValueChange(
    @Nullable List<FieldValueInput> given, List<String> keys, List<FieldValue> before) {
  static final ValueChange NONE = new ValueChange(null, List.of(), List.of());

  /** Refuses what the facades refuse of values, but for what they name. */
  static ValueChange of(
      List<FieldDefinition> fields, List<FieldValue> known, List<FieldValueInput> given) {
    if (given.isEmpty()) return NONE;
    List<FieldValue> after = FieldValues.merge(fields, known, given, "values");
    Map<String, FieldValue> was = byKey(known);
    Map<String, FieldValue> is = byKey(after);
    Set<String> all = new HashSet<>(was.keySet());
    all.addAll(is.keySet());
    List<String> keys =
        all.stream().filter(key -> !Objects.equals(was.get(key), is.get(key))).sorted().toList();
    if (keys.isEmpty()) return NONE;
    return new ValueChange(
        given, keys, known.stream().filter(value -> keys.contains(value.key())).toList());
  }

  private static Map<String, FieldValue> byKey(List<FieldValue> values) {
    Map<String, FieldValue> byKey = new HashMap<>();
    for (FieldValue value : values) byKey.put(value.key(), value);
    return byKey;
  }

  boolean isNone() {
    return keys.isEmpty();
  }

  /** What gives back what was there before; null: nothing was changed. */
  static @Nullable List<FieldValueInput> back(RowDone done) {
    if (done.valueKeys().isEmpty()) return null;
    Map<String, FieldValue> before = byKey(done.valuesBefore());
    return done.valueKeys().stream().map(key -> back(key, before.get(key))).toList();
  }

  private static FieldValueInput back(String key, @Nullable FieldValue before) {
    return before == null ? FieldValueInput.none(key) : FieldValueInput.of(before);
  }
}
