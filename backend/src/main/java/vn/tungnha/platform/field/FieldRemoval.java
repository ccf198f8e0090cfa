package vn.tungnha.platform.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * What a new list of fields takes away from the one before it: a field, or options of one. While a
 * record holds it, it may be retired but not removed.
 *
 * @param options empty: the whole field
 */
public record FieldRemoval(String key, Set<String> options) {

  public static List<FieldRemoval> between(List<FieldDefinition> was, List<FieldDefinition> next) {
    Map<String, FieldDefinition> kept =
        next.stream()
            .collect(Collectors.toMap(FieldDefinition::key, Function.identity(), (a, b) -> a));
    List<FieldRemoval> removals = new ArrayList<>();
    for (FieldDefinition field : was) {
      FieldDefinition now = kept.get(field.key());
      Set<String> gone = now == null ? Set.of() : gone(field, now);
      if (now == null || !gone.isEmpty()) removals.add(new FieldRemoval(field.key(), gone));
    }
    return removals;
  }

  private static Set<String> gone(FieldDefinition was, FieldDefinition now) {
    return was.options().stream()
        .map(FieldOption::code)
        .filter(code -> now.option(code).isEmpty())
        .collect(Collectors.toSet());
  }

  /** Those of the records that hold it. */
  public Query heldAmong(Criteria records) {
    Criteria held =
        options.isEmpty()
            ? Criteria.where("values.k").is(key)
            : Criteria.where("values").elemMatch(Criteria.where("k").is(key).and("v").in(options));
    return new Query(new Criteria().andOperator(records, held));
  }

  public Problem refused() {
    return Problem.of(
        ProblemCode.INVALID_VALUE, options.isEmpty() ? "field.inUse" : "field.optionInUse");
  }
}
