package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Text;

/**
 * A custom field.
 *
 * @param key {@code ^[a-z][a-zA-Z0-9_]{0,39}$}, unique in its list
 * @param min for INTEGER and DECIMAL; null open
 * @param maxLength for TEXT, in characters; null 2,000
 * @param options for CHOICE
 */
public record FieldDefinition(
    String key,
    FieldKind kind,
    Text label,
    @Nullable Text help,
    boolean required,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Integer maxLength,
    List<FieldOption> options) {
  static final int MAX_LENGTH = 2_000;

  /** Left out of a file: no options. */
  @SuppressWarnings("ConstantValue")
  public FieldDefinition {
    options = options == null ? List.of() : List.copyOf(options);
  }

  int lengthLimit() {
    return maxLength == null ? MAX_LENGTH : maxLength;
  }

  Optional<FieldOption> option(String code) {
    return options.stream().filter(option -> option.code().equals(code)).findFirst();
  }

  boolean isNumber() {
    return kind == FieldKind.INTEGER || kind == FieldKind.DECIMAL;
  }
}
