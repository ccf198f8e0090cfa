package vn.tungnha.platform.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of a custom field from one version of its type to the next. */
public enum FieldChangeKind {
  ADDED,
  REMOVED,
  RETIRED,
  RESTORED,
  CHANGED;

  /** By key: those of the next list in its order, then those removed; what stays is left out. */
  public static Map<String, FieldChangeKind> between(
      List<FieldDefinition> was, List<FieldDefinition> next) {
    Map<String, FieldDefinition> before = byKey(was);
    Map<String, FieldDefinition> after = byKey(next);
    Map<String, FieldChangeKind> changes = new LinkedHashMap<>();
    after.forEach(
        (key, field) -> {
          FieldChangeKind what = of(before.get(key), field);
          if (what != null) changes.put(key, what);
        });
    before.keySet().stream()
        .filter(key -> !after.containsKey(key))
        .forEach(key -> changes.put(key, REMOVED));
    return changes;
  }

  private static @Nullable FieldChangeKind of(@Nullable FieldDefinition was, FieldDefinition next) {
    if (was == null) return ADDED;
    if (was.retired() != next.retired()) return next.retired() ? RETIRED : RESTORED;
    return was.equals(next) ? null : CHANGED;
  }

  private static Map<String, FieldDefinition> byKey(List<FieldDefinition> fields) {
    return fields.stream()
        .collect(
            Collectors.toMap(
                FieldDefinition::key, Function.identity(), (one, same) -> one, LinkedHashMap::new));
  }
}
