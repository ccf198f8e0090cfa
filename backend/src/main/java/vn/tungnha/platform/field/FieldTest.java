package vn.tungnha.platform.field;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One test of a field's value, given as in {@link FieldValueInput}; exactly one test is set. A
 * record without a value passes {@code isSet: false} only.
 *
 * @param eq of a MULTI_CHOICE: has all of these
 * @param in of a MULTI_CHOICE: has one of these
 * @param gte for numbers, days and instants, as is {@code lt}
 * @param contains for texts, without diacritics
 */
public record FieldTest(
    String key,
    @Nullable Map<String, Object> eq,
    @Nullable List<Map<String, Object>> in,
    @Nullable Map<String, Object> gte,
    @Nullable Map<String, Object> lt,
    @Nullable String contains,
    @Nullable Boolean isSet) {

  public static FieldTest eq(FieldValueInput value) {
    return new FieldTest(value.key(), value.value(), null, null, null, null, null);
  }

  public static FieldTest in(String key, List<Map<String, Object>> values) {
    return new FieldTest(key, null, values, null, null, null, null);
  }

  public static FieldTest gte(FieldValueInput value) {
    return new FieldTest(value.key(), null, null, value.value(), null, null, null);
  }

  public static FieldTest lt(FieldValueInput value) {
    return new FieldTest(value.key(), null, null, null, value.value(), null, null);
  }

  public static FieldTest contains(String key, String text) {
    return new FieldTest(key, null, null, null, null, text, null);
  }

  public static FieldTest isSet(String key, boolean isSet) {
    return new FieldTest(key, null, null, null, null, null, isSet);
  }

  boolean isOne() {
    return Stream.of(eq, in, gte, lt, contains, isSet).filter(Objects::nonNull).count() == 1;
  }
}
