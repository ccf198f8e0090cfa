package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.tungnha.platform.Text;

/**
 * A custom value, typed; it carries its label so that it reads alone. One implementation for each
 * kind.
 */
public sealed interface FieldValue {
  String key();

  Text label();

  record TextValue(String key, Text label, String text) implements FieldValue {}

  record IntegerValue(String key, Text label, int integer) implements FieldValue {}

  record DecimalValue(String key, Text label, BigDecimal decimal) implements FieldValue {}

  record BooleanValue(String key, Text label, boolean value) implements FieldValue {}

  record DateValue(String key, Text label, LocalDate date) implements FieldValue {}

  record ChoiceValue(String key, Text label, FieldOption option) implements FieldValue {}
}
