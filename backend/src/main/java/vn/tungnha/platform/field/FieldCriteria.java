package vn.tungnha.platform.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldValue.MultiChoiceValue;

/**
 * One test on {@code values}, always as one {@code $elemMatch} on key and value together, so that
 * the index on both is bounded by both.
 */
final class FieldCriteria {
  private static final int MAX_IN = 100;
  private static final int MAX_CONTAINED = 100;

  private final FieldDefinition field;
  private final String[] at;

  FieldCriteria(FieldDefinition field, String... at) {
    this.field = field;
    this.at = at;
  }

  Criteria of(FieldTest test) {
    if (test.eq() != null) return equal(test.eq());
    if (test.in() != null) return oneOf(test.in());
    if (test.gte() != null) return has(value().gte(ordered(test.gte(), "gte")));
    if (test.lt() != null) return has(value().lt(ordered(test.lt(), "lt")));
    if (test.contains() != null) return containing(test.contains());
    return Boolean.TRUE.equals(test.isSet())
        ? Criteria.where("values.k").is(field.key())
        : Criteria.where("values.k").ne(field.key());
  }

  private Criteria equal(Map<String, Object> given) {
    List<Criteria> each =
        plain(given, below("eq")).stream().map(value -> has(value().is(value))).toList();
    return each.size() == 1 ? each.getFirst() : new Criteria().andOperator(each);
  }

  private Criteria oneOf(List<Map<String, Object>> given) {
    if (given.isEmpty() || given.size() > MAX_IN)
      throw FieldFilters.invalid("field.filter.in", MAX_IN).at(below("in"));
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < given.size(); i++)
      values.addAll(plain(given.get(i), below("in", Integer.toString(i))));
    return has(value().in(values));
  }

  private Criteria containing(String text) {
    if (!field.kind().isText()) throw unfit("contains");
    String sought = Texts.fold(Texts.line(text, MAX_CONTAINED, below("contains")));
    return has(Criteria.where("k").is(field.key()).and("f").regex(Pattern.quote(sought)));
  }

  private Object ordered(Map<String, Object> given, String test) {
    if (!field.kind().isOrdered()) throw unfit(test);
    return plain(given, below(test)).getFirst();
  }

  /** As stored; of several choices each. */
  private List<?> plain(Map<String, Object> given, String... path) {
    FieldValue value = FieldFilters.value(field, given, path);
    return value instanceof MultiChoiceValue many
        ? many.choices()
        : List.of(StoredValues.plain(value));
  }

  private Criteria value() {
    return Criteria.where("k").is(field.key()).and("v");
  }

  private static Criteria has(Criteria element) {
    return Criteria.where("values").elemMatch(element);
  }

  private RuntimeException unfit(String test) {
    return FieldFilters.invalid("field.filter.test").at(below(test));
  }

  private String[] below(String... steps) {
    return FieldPath.below(at, steps);
  }
}
