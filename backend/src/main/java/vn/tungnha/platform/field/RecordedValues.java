package vn.tungnha.platform.field;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.tungnha.platform.Problem;

/** Values as recorded, held against new definitions: by key, how many there are and fail. */
public final class RecordedValues implements Consumer<List<FieldValue>> {
  private final List<FieldDefinition> definitions;

  /** What is retired keeps its values. */
  private final Set<String> known = new HashSet<>();

  private final Map<String, Integer> present = new HashMap<>();
  private final Map<String, Integer> failing = new HashMap<>();

  public RecordedValues(List<FieldDefinition> definitions) {
    this.definitions = definitions;
    definitions.stream()
        .filter(definition -> !definition.retired())
        .forEach(definition -> known.add(definition.key()));
  }

  @Override
  public void accept(List<FieldValue> values) {
    values.forEach(value -> present.merge(value.key(), 1, Integer::sum));
    List<FieldValueInput> again =
        values.stream()
            .filter(value -> known.contains(value.key()))
            .map(FieldValueInput::of)
            .toList();
    try {
      FieldValues.check(definitions, again);
    } catch (Problem refused) {
      refused.each().stream()
          .map(problem -> problem.path().getFirst())
          .distinct()
          .forEach(key -> failing.merge(key, 1, Integer::sum));
    }
  }

  public int present(String key) {
    return present.getOrDefault(key, 0);
  }

  public int failing(String key) {
    return failing.getOrDefault(key, 0);
  }
}
