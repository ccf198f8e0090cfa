package vn.tungnha.platform.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** One record's values as they come in, put together with those it has. */
final class FieldMerge {
  private final List<FieldDefinition> definitions;
  private final String[] path;
  private final Map<String, FieldDefinition> fields = new HashMap<>();
  private final Map<String, FieldValue> stored = new HashMap<>();
  private final Map<String, FieldValue> values = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  FieldMerge(List<FieldDefinition> definitions, List<FieldValue> stored, String... path) {
    this.definitions = definitions;
    this.path = path;
    for (FieldDefinition field : definitions) fields.put(field.key(), field);
    for (FieldValue value : stored) this.stored.put(value.key(), value);
  }

  List<FieldValue> with(List<FieldValue> staying, @Nullable List<FieldValueInput> inputs) {
    for (FieldValue value : staying) values.put(value.key(), value);
    for (FieldValueInput input : inputs == null ? List.<FieldValueInput>of() : inputs) take(input);
    for (FieldDefinition field : definitions) settle(field);
    if (!problems.isEmpty()) throw Problem.all(problems);
    return definitions.stream()
        .map(field -> values.get(field.key()))
        .filter(Objects::nonNull)
        .toList();
  }

  private void take(FieldValueInput input) {
    String[] at = FieldPath.below(path, input.key());
    try {
      FieldDefinition field = fields.get(input.key());
      if (field == null) throw Problem.of(ProblemCode.UNKNOWN_FIELD);
      if (!given.add(input.key())) throw invalid("field.twice");
      FieldValue value = input.value() == null ? null : read(field, input.value(), at);
      if (value == null) values.remove(field.key());
      else values.put(field.key(), value);
    } catch (Problem problem) {
      told.add(input.key());
      problems.add(problem.at(at));
    }
  }

  private @Nullable FieldValue read(
      FieldDefinition field, Map<String, Object> input, String... at) {
    FieldValue value = new FieldReader(field, at).read(input);
    FieldValue before = stored.get(field.key());
    if (value != null && !value.equals(before)) new FieldLimits(field, at).check(value, before);
    return value;
  }

  private void settle(FieldDefinition field) {
    String key = field.key();
    if (told.contains(key)) return;
    if (isShown(field)) {
      if (field.required() && !field.retired() && !values.containsKey(key))
        problems.add(Problem.of(ProblemCode.REQUIRED).at(FieldPath.below(path, key)));
      return;
    }
    if (given.contains(key) && values.containsKey(key))
      problems.add(invalid("field.hidden").at(FieldPath.below(path, key)));
    values.remove(key);
  }

  private boolean isShown(FieldDefinition field) {
    FieldCondition condition = field.shownIf();
    if (condition == null) return true;
    FieldDefinition other = fields.get(condition.field());
    return other != null && isShown(other) && condition.holds(values.get(other.key()));
  }

  private static Problem invalid(String messageKey) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey);
  }
}
