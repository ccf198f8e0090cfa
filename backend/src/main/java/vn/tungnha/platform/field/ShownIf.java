package vn.tungnha.platform.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** The conditions of a whole list: each can be asked, and none waits for itself. */
final class ShownIf {
  private ShownIf() {}

  static List<Problem> problems(
      Map<String, FieldDefinition> fields, List<FieldDefinition> definitions, String... path) {
    List<Problem> problems = new ArrayList<>();
    for (FieldDefinition field : definitions) {
      String message = field.shownIf() == null ? null : wrong(field, field.shownIf(), fields);
      if (message != null)
        problems.add(
            Problem.of(ProblemCode.INVALID_VALUE, message)
                .at(FieldPath.below(path, field.key(), "shownIf")));
    }
    return problems;
  }

  private static @Nullable String wrong(
      FieldDefinition field, FieldCondition condition, Map<String, FieldDefinition> fields) {
    FieldDefinition other = fields.get(condition.field());
    if (other == null) return "field.shownIf.unknown";
    if (runsInCircle(field, fields)) return "field.shownIf.circle";
    return canSay(other, condition) ? null : "field.shownIf.test";
  }

  private static boolean runsInCircle(FieldDefinition field, Map<String, FieldDefinition> fields) {
    Set<String> passed = new HashSet<>();
    FieldDefinition next = field;
    while (next != null && next.shownIf() != null) {
      if (!passed.add(next.key())) return true;
      next = fields.get(next.shownIf().field());
    }
    return false;
  }

  private static boolean canSay(FieldDefinition other, FieldCondition condition) {
    if (condition.bool() != null)
      return other.kind() == FieldKind.BOOLEAN && condition.choices().isEmpty();
    return condition.choices().stream().allMatch(code -> other.option(code).isPresent());
  }
}
