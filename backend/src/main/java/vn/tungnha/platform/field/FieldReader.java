package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldValue.BooleanValue;
import vn.tungnha.platform.field.FieldValue.ChoiceValue;
import vn.tungnha.platform.field.FieldValue.DateValue;
import vn.tungnha.platform.field.FieldValue.DecimalValue;
import vn.tungnha.platform.field.FieldValue.IntegerValue;
import vn.tungnha.platform.field.FieldValue.TextValue;

/** Reads a value as one field takes it. */
final class FieldReader {
  private final FieldDefinition field;
  private final String[] at;

  FieldReader(FieldDefinition field, String... at) {
    this.field = field;
    this.at = at;
  }

  /** Null for a blank text, which is no value. */
  @Nullable FieldValue read(FieldValueInput.Kind value) {
    return switch (field.kind()) {
      case TEXT -> text(given(value.text()));
      case INTEGER -> integer(given(value.integer()));
      case DECIMAL -> decimal(given(value.decimal()));
      case BOOLEAN -> bool(given(value.bool()));
      case DATE -> date(given(value.date()));
      case CHOICE -> choice(given(value.choice()));
    };
  }

  private <T> T given(@Nullable T value) {
    if (value == null) throw refused("field.kind." + field.kind());
    return value;
  }

  private @Nullable FieldValue text(String raw) {
    String text = Texts.optionalBlock(raw, field.lengthLimit(), at);
    return text == null ? null : new TextValue(field.key(), field.label(), text);
  }

  private FieldValue integer(int integer) {
    checkLimits(BigDecimal.valueOf(integer));
    return new IntegerValue(field.key(), field.label(), integer);
  }

  private FieldValue decimal(BigDecimal decimal) {
    if (!FieldValues.isExact(decimal)) throw refused("field.digits");
    checkLimits(decimal);
    return new DecimalValue(field.key(), field.label(), decimal);
  }

  private FieldValue bool(boolean bool) {
    return new BooleanValue(field.key(), field.label(), bool);
  }

  private FieldValue date(LocalDate date) {
    return new DateValue(field.key(), field.label(), date);
  }

  private FieldValue choice(String code) {
    FieldOption option = field.option(code).orElseThrow(() -> refused("field.noOption"));
    return new ChoiceValue(field.key(), field.label(), option);
  }

  private void checkLimits(BigDecimal value) {
    if (field.min() != null && value.compareTo(field.min()) < 0)
      throw refused("field.min", field.min());
    if (field.max() != null && value.compareTo(field.max()) > 0)
      throw refused("field.max", field.max());
  }

  private Problem refused(String messageKey, Object... args) {
    return FieldValues.invalid(messageKey, args).at(at);
  }
}
