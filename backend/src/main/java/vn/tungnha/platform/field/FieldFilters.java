package vn.tungnha.platform.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * Filters on custom values as criteria on {@code values}. Refuses filters nested deeper than 4 or
 * with more than 30 tests, fields that do not exist or are personal, and tests that do not fit the
 * field's kind, each at its place in the filter.
 */
public final class FieldFilters {
  static final int MAX_DEPTH = 4;
  static final int MAX_TESTS = 30;

  private final Map<String, FieldDefinition> known = new LinkedHashMap<>();
  private int tests;

  private FieldFilters(List<FieldDefinition> known) {
    known.forEach(field -> this.known.put(field.key(), field));
  }

  /**
   * What the filter says.
   *
   * @param known the fields that records may have, as {@link FieldDefinitions#everyVersion} tells
   */
  public static Criteria criteria(List<FieldDefinition> known, FieldFilter filter, String... path) {
    return new FieldFilters(known).of(filter, 1, path);
  }

  /**
   * What a test holds values against, as a value of the field; refuses what {@link #criteria} does.
   */
  public static FieldValue value(FieldDefinition field, Map<String, Object> given, String... path) {
    if (field.kind() == FieldKind.LONG_TEXT || field.kind() == FieldKind.LOCATION)
      throw invalid("field.filter.test").at(path);
    FieldValue value = new FieldReader(field, path).read(asChoices(field, given));
    if (value == null) throw invalid("field.kind." + field.kind()).at(path);
    return value;
  }

  /** One choice of many as choices. */
  private static Map<String, Object> asChoices(FieldDefinition field, Map<String, Object> given) {
    Object choice = given.get("choice");
    return field.kind() == FieldKind.MULTI_CHOICE && choice != null && given.size() == 1
        ? Map.of("choices", List.of(choice))
        : given;
  }

  /** Whether a record without any value passes; the filter is sound. */
  public static boolean passesWithoutValues(FieldFilter filter) {
    if (filter.and() != null)
      return filter.and().stream().allMatch(FieldFilters::passesWithoutValues);
    if (filter.or() != null)
      return filter.or().stream().anyMatch(FieldFilters::passesWithoutValues);
    return filter.field() != null && Boolean.FALSE.equals(filter.field().isSet());
  }

  private Criteria of(FieldFilter filter, int depth, String... path) {
    if (depth > MAX_DEPTH) throw invalid("field.filter.tooDeep", MAX_DEPTH).at(path);
    List<Criteria> parts = new ArrayList<>();
    if (filter.and() != null) parts.add(joined(filter.and(), true, depth, below(path, "and")));
    if (filter.or() != null) parts.add(joined(filter.or(), false, depth, below(path, "or")));
    if (filter.field() != null) parts.add(test(filter.field(), below(path, "field")));
    if (parts.size() != 1) throw invalid("field.filter.one").at(path);
    return parts.getFirst();
  }

  private Criteria joined(List<FieldFilter> filters, boolean all, int depth, String... path) {
    if (filters.isEmpty()) throw invalid("field.filter.empty").at(path);
    List<Criteria> parts = new ArrayList<>();
    for (int i = 0; i < filters.size(); i++)
      parts.add(of(filters.get(i), depth + 1, below(path, Integer.toString(i))));
    return all ? new Criteria().andOperator(parts) : new Criteria().orOperator(parts);
  }

  private Criteria test(FieldTest test, String... path) {
    tests++;
    if (tests > MAX_TESTS) throw invalid("field.filter.tooMany", MAX_TESTS).at(path);
    if (!test.isOne()) throw invalid("field.filter.oneTest").at(path);
    return new FieldCriteria(open(known.get(test.key()), below(path, "key")), path).of(test);
  }

  /** The field, if it is one and may be asked for. */
  static FieldDefinition open(@Nullable FieldDefinition field, String... path) {
    if (field == null) throw Problem.of(ProblemCode.UNKNOWN_FIELD).at(path);
    if (field.personal()) throw invalid("field.personal").at(path);
    return field;
  }

  private static String[] below(String[] path, String step) {
    return FieldPath.below(path, step);
  }

  static Problem invalid(String messageKey, Object... args) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey, args);
  }
}
