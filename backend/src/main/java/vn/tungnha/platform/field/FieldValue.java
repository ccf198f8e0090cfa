package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A custom value, typed; one implementation for each kind. Its label stands in the definition that
 * its record pins.
 */
public sealed interface FieldValue {
  String key();

  record TextValue(String key, String text) implements FieldValue {}

  record LongTextValue(String key, String text) implements FieldValue {}

  record IntegerValue(String key, int integer) implements FieldValue {}

  record DecimalValue(String key, BigDecimal decimal) implements FieldValue {}

  record BooleanValue(String key, boolean value) implements FieldValue {}

  record DateValue(String key, LocalDate date) implements FieldValue {}

  /** To the millisecond. */
  record DateTimeValue(String key, Instant dateTime) implements FieldValue {}

  /** The option's code. */
  record ChoiceValue(String key, String choice) implements FieldValue {}

  /** The options' codes in the field's order, at least one. */
  record MultiChoiceValue(String key, List<String> choices) implements FieldValue {}

  /** E.164. */
  record PhoneValue(String key, String phone) implements FieldValue {}

  record UrlValue(String key, String url) implements FieldValue {}

  record LocationValue(String key, GeoPoint location) implements FieldValue {}

  record AreaValue(String key, String areaId) implements FieldValue {}

  record TeamValue(String key, String teamId) implements FieldValue {}

  record MemberValue(String key, String memberId) implements FieldValue {}
}
