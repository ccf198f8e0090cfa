package vn.tungnha.exchange.exports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tungnha.exchange.Languages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldFilter;
import vn.tungnha.platform.field.FieldOrder;

/**
 * A list's filter as it stands in an address. A parameter that is not one of the list's is refused:
 * left out silently, a file would hold more than its reader asked for.
 */
record ListQuery(Map<String, String[]> given) {
  static ListQuery of(Map<String, String[]> given, Set<String> known) {
    for (String name : given.keySet()) {
      if (!known.contains(name) && !name.equals(Languages.PARAMETER))
        throw Problem.of(ProblemCode.UNKNOWN_FIELD, "exchange.unknownParameter").at(name);
    }
    return new ListQuery(given);
  }

  @Nullable String text(String name) {
    String[] values = given.get(name);
    if (values == null) return null;
    if (values.length > 1) throw wrong(name);
    return values[0].isBlank() ? null : values[0];
  }

  @Nullable Boolean flag(String name) {
    return switch (text(name)) {
      case null -> null;
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name);
    };
  }

  @Nullable LocalDate day(String name) {
    String text = text(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      throw wrong(name);
    }
  }

  LocalDate requiredDay(String name) {
    LocalDate day = day(name);
    if (day == null) throw Problem.of(ProblemCode.REQUIRED).at(name);
    return day;
  }

  <E extends Enum<E>> @Nullable E one(String name, Class<E> kind) {
    String text = text(name);
    return text == null ? null : code(name, text, kind);
  }

  /** Given several times; null when not given. */
  <E extends Enum<E>> @Nullable List<E> several(String name, Class<E> kind) {
    String[] values = given.get(name);
    return values == null
        ? null
        : Arrays.stream(values).map(text -> code(name, text, kind)).toList();
  }

  /** The conditions on custom fields, as {@code fields} says them. */
  @Nullable FieldFilter fields() {
    return FieldQuery.filter(text("fields"), "fields");
  }

  @Nullable FieldOrder orderByField() {
    return FieldQuery.order(text("orderByField"), "orderByField");
  }

  private static <E extends Enum<E>> E code(String name, String text, Class<E> kind) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(code -> code.name().equals(text))
        .findFirst()
        .orElseThrow(() -> wrong(name));
  }

  private static Problem wrong(String name) {
    return Problem.of(ProblemCode.INVALID_VALUE, "exchange.wrongParameter").at(name);
  }
}
