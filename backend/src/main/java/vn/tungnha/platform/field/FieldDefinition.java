package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Text;

/**
 * A custom field (trường tuỳ biến).
 *
 * @param key {@code ^[a-z][a-zA-Z0-9_]{0,39}$}, unique in its list
 * @param group heading that fields side by side stand under; null: none
 * @param required while it is shown and not retired
 * @param personal shown only to those who may see people's phones there; never filtered by
 * @param retired no longer asked; stored values stay
 * @param min for INTEGER and DECIMAL; null open
 * @param minLength for TEXT and LONG_TEXT, in characters; null 1
 * @param maxLength for TEXT and LONG_TEXT, in characters; null 2,000
 * @param pattern for TEXT, matched by the whole of it in linear time (RE2)
 * @param options for CHOICE and MULTI_CHOICE
 * @param shownIf null: always
 */
public record FieldDefinition(
    String key,
    FieldKind kind,
    Text label,
    @Nullable Text help,
    @Nullable Text group,
    boolean required,
    boolean personal,
    boolean retired,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable String pattern,
    List<FieldOption> options,
    @Nullable FieldCondition shownIf) {
  static final int MAX_LENGTH = 2_000;

  /** Left out of a file: no options. */
  @SuppressWarnings("ConstantValue")
  public FieldDefinition {
    options = options == null ? List.of() : List.copyOf(options);
  }

  /** Open to what an earlier version took: its options, and closed where it was personal. */
  FieldDefinition withEarlier(FieldDefinition earlier) {
    List<FieldOption> all = new ArrayList<>(options);
    earlier.options.stream().filter(one -> option(one.code()).isEmpty()).forEach(all::add);
    return new FieldDefinition(
        key,
        kind,
        label,
        help,
        group,
        required,
        personal || earlier.personal,
        retired,
        min,
        max,
        minLength,
        maxLength,
        pattern,
        all,
        shownIf);
  }

  int lengthLimit() {
    return maxLength == null ? MAX_LENGTH : maxLength;
  }

  public Optional<FieldOption> option(String code) {
    return options.stream().filter(option -> option.code().equals(code)).findFirst();
  }
}
