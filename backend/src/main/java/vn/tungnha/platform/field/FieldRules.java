package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** What a definition says of its values, checked to fit its kind and not to contradict itself. */
final class FieldRules {
  private static final Pattern OPTION = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  private FieldRules() {}

  static void check(FieldDefinition field, String... at) {
    if (!areBoundsSound(field) || !areLengthsSound(field)) throw invalid("field.limits", at);
    if (!isPatternSound(field)) throw invalid("field.badPattern", FieldPath.below(at, "pattern"));
    if (!areOptionsSound(field)) throw invalid("field.options", at);
  }

  private static boolean areBoundsSound(FieldDefinition field) {
    BigDecimal min = field.min();
    BigDecimal max = field.max();
    if (min == null && max == null) return true;
    boolean exact = Stream.of(min, max).filter(Objects::nonNull).allMatch(FieldLimits::isExact);
    if (!field.kind().isNumber() || !exact) return false;
    if (min == null || max == null) return true;
    return field.kind() == FieldKind.INTEGER
        ? min.setScale(0, RoundingMode.CEILING).compareTo(max.setScale(0, RoundingMode.FLOOR)) <= 0
        : min.compareTo(max) <= 0;
  }

  private static boolean areLengthsSound(FieldDefinition field) {
    if (field.minLength() == null && field.maxLength() == null) return true;
    return field.kind().isText()
        && isLength(field.minLength())
        && isLength(field.maxLength())
        && (field.minLength() == null || field.minLength() <= field.lengthLimit());
  }

  private static boolean isLength(@Nullable Integer length) {
    return length == null || (length >= 1 && length <= FieldDefinition.MAX_LENGTH);
  }

  private static boolean isPatternSound(FieldDefinition field) {
    String pattern = field.pattern();
    return pattern == null || (field.kind() == FieldKind.TEXT && FieldPatterns.isSound(pattern));
  }

  private static boolean areOptionsSound(FieldDefinition field) {
    int count = field.options().size();
    if (!field.kind().isChoice()) return count == 0;
    if (count > FieldDefinitions.MAX_OPTIONS) return false;
    if (!field.retired() && field.options().stream().allMatch(FieldOption::retired)) return false;
    Stream<String> codes = field.options().stream().map(FieldOption::code);
    return codes.distinct().filter(code -> OPTION.matcher(code).matches()).count() == count;
  }

  private static Problem invalid(String messageKey, String... at) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey).at(at);
  }
}
