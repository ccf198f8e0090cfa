package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * Custom values as they come in, checked against their fields' definitions. Refuses a key that is
 * no field ({@code UNKNOWN_FIELD}), a value of another kind, outside its limits or given twice
 * ({@code INVALID_VALUE}), an unclean or over-long text ({@code INVALID_TEXT}), and a required
 * field left out ({@code REQUIRED}), each at the path of the list and then the key, all of them
 * told together.
 */
public final class FieldValues {
  private FieldValues() {}

  /** The values in the order of the definitions; none given is an empty list. */
  public static List<FieldValue> check(
      List<FieldDefinition> definitions, @Nullable List<FieldValueInput> given, String... path) {
    return merge(definitions, List.of(), given, path);
  }

  /**
   * The values given replace those of their fields, the others stay. A blank text takes the value
   * of its field away.
   */
  public static List<FieldValue> merge(
      List<FieldDefinition> definitions,
      List<FieldValue> current,
      @Nullable List<FieldValueInput> given,
      String... path) {
    Map<String, FieldValue> values =
        new HashMap<>(
            current.stream().collect(Collectors.toMap(FieldValue::key, Function.identity())));
    List<Problem> problems =
        new ArrayList<>(read(definitions, given == null ? List.of() : given, values, path));
    for (FieldDefinition field : definitions) {
      boolean told = problems.stream().anyMatch(problem -> isAbout(problem, field));
      if (field.required() && !values.containsKey(field.key()) && !told)
        problems.add(Problem.of(ProblemCode.REQUIRED).at(FieldPath.below(path, field.key())));
    }
    if (!problems.isEmpty()) throw Problem.all(problems);
    return definitions.stream()
        .map(field -> values.get(field.key()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean isAbout(Problem problem, FieldDefinition field) {
    return problem.path().getLast().equals(field.key());
  }

  /** Puts what is good among the values and answers with what is wrong. */
  private static List<Problem> read(
      List<FieldDefinition> definitions,
      List<FieldValueInput> given,
      Map<String, FieldValue> values,
      String... path) {
    Map<String, FieldDefinition> fields =
        definitions.stream().collect(Collectors.toMap(FieldDefinition::key, Function.identity()));
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (FieldValueInput input : given) {
      String[] at = FieldPath.below(path, input.key());
      try {
        FieldDefinition field = fields.get(input.key());
        if (field == null) throw Problem.of(ProblemCode.UNKNOWN_FIELD).at(at);
        if (!seen.add(input.key())) throw invalid("field.twice").at(at);
        FieldValue value = read(field, input.value(), at);
        if (value == null) values.remove(field.key());
        else values.put(field.key(), value);
      } catch (Problem problem) {
        problems.addAll(problem.each());
      }
    }
    return problems;
  }

  private static @Nullable FieldValue read(
      FieldDefinition field, FieldValueInput.Kind value, String... at) {
    if (!value.isOne()) throw invalid("field.oneKind").at(at);
    return new FieldReader(field, at).read(value);
  }

  static Problem invalid(String messageKey, Object... args) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey, args);
  }

  /** At most 12 digits before the point and 6 after it. */
  static boolean isExact(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    long whole = (long) plain.precision() - plain.scale();
    return plain.scale() <= 6 && whole <= 12;
  }
}
