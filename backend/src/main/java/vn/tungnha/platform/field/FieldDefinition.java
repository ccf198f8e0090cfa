package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.util.List;
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
    List<FieldOption> options) {}
