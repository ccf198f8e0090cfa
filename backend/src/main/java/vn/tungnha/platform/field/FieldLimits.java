package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldValue.ChoiceValue;
import vn.tungnha.platform.field.FieldValue.DecimalValue;
import vn.tungnha.platform.field.FieldValue.IntegerValue;
import vn.tungnha.platform.field.FieldValue.LongTextValue;
import vn.tungnha.platform.field.FieldValue.MultiChoiceValue;
import vn.tungnha.platform.field.FieldValue.TextValue;

/** Holds a value of the right kind against the rest of what its field says. */
final class FieldLimits {
  private final FieldDefinition field;
  private final String[] at;

  FieldLimits(FieldDefinition field, String... at) {
    this.field = field;
    this.at = at;
  }

  /**
   * @param stored the value there was; what it had of retired options may stay
   */
  void check(FieldValue value, @Nullable FieldValue stored) {
    if (field.retired()) throw refused("field.retired");
    switch (value) {
      case TextValue given -> {
        length(given.text());
        pattern(given.text());
      }
      case LongTextValue given -> length(given.text());
      case IntegerValue given -> bounds(BigDecimal.valueOf(given.integer()));
      case DecimalValue given -> bounds(given.decimal());
      case ChoiceValue given -> open(List.of(given.choice()), List.of());
      case MultiChoiceValue given ->
          open(given.choices(), stored instanceof MultiChoiceValue had ? had.choices() : List.of());
      default -> {}
    }
  }

  private void length(String text) {
    if (text.length() > field.lengthLimit())
      throw Problem.of(ProblemCode.INVALID_TEXT, "problem.TOO_LONG", field.lengthLimit()).at(at);
    if (field.minLength() != null && text.length() < field.minLength())
      throw Problem.of(ProblemCode.INVALID_TEXT, "field.minLength", field.minLength()).at(at);
  }

  private void pattern(String text) {
    if (field.pattern() != null && !FieldPatterns.matches(field.pattern(), text))
      throw Problem.of(ProblemCode.INVALID_TEXT, "field.pattern").at(at);
  }

  private void bounds(BigDecimal value) {
    if (field.min() != null && value.compareTo(field.min()) < 0)
      throw refused("field.min", field.min());
    if (field.max() != null && value.compareTo(field.max()) > 0)
      throw refused("field.max", field.max());
  }

  private void open(List<String> codes, List<String> had) {
    for (String code : codes) {
      boolean retired = field.option(code).filter(option -> !option.retired()).isEmpty();
      if (retired && !had.contains(code)) throw refused("field.retiredOption");
    }
  }

  private Problem refused(String messageKey, Object... args) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey, args).at(at);
  }

  /** At most 12 digits before the point and 6 after it. */
  static boolean isExact(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    long whole = (long) plain.precision() - plain.scale();
    return plain.scale() <= 6 && whole <= 12;
  }
}
