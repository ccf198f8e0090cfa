package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A custom value as it comes in: exactly one kind is set. */
public record FieldValueInput(String key, Kind value) {
  public record Kind(
      @Nullable String text,
      @Nullable Integer integer,
      @Nullable BigDecimal decimal,
      @Nullable Boolean bool,
      @Nullable LocalDate date,
      @Nullable String choice) {}
}
