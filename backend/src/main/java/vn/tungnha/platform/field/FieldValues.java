package vn.tungnha.platform.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Custom values as they come in, checked against their fields' definitions. Refuses a key that is
 * no field ({@code UNKNOWN_FIELD}), a value of another kind, outside its limits, given twice, of a
 * field that is hidden or retired, with a retired option ({@code INVALID_VALUE}), an unclean or
 * over-long text or one that its pattern does not match ({@code INVALID_TEXT}), and a required
 * field left out ({@code REQUIRED}), each at the path of the list and then the key, all of them
 * told together. What areas, teams and people are named is checked by {@link FieldReferences}.
 */
public final class FieldValues {
  private FieldValues() {}

  /** The values in the order of the definitions; none given is an empty list. */
  public static List<FieldValue> check(
      List<FieldDefinition> definitions, @Nullable List<FieldValueInput> given, String... path) {
    return replace(definitions, List.of(), given, path);
  }

  /**
   * The values given replace those of their fields, the others stay. A blank text, no choices or a
   * null take the value of a field away. What is sent as it is stored passes, whatever the field
   * says by now; a stored value whose field is no longer shown is dropped.
   */
  public static List<FieldValue> merge(
      List<FieldDefinition> definitions,
      List<FieldValue> current,
      @Nullable List<FieldValueInput> given,
      String... path) {
    return new FieldMerge(definitions, current, path).with(current, given);
  }

  /** The same, but what is not given is taken away, unless its field is retired. */
  public static List<FieldValue> replace(
      List<FieldDefinition> definitions,
      List<FieldValue> current,
      @Nullable List<FieldValueInput> given,
      String... path) {
    List<String> retired =
        definitions.stream().filter(FieldDefinition::retired).map(FieldDefinition::key).toList();
    List<FieldValue> staying =
        current.stream().filter(value -> retired.contains(value.key())).toList();
    return new FieldMerge(definitions, current, path).with(staying, given);
  }
}
