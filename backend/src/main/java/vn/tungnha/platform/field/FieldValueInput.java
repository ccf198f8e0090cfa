package vn.tungnha.platform.field;

import java.beans.ConstructorProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A custom value as it comes in: exactly one kind is set. */
public record FieldValueInput(String key, Kind value) {

  public static FieldValueInput text(String key, String text) {
    return new FieldValueInput(key, new Kind(text, null, null, null, null, null));
  }

  public static FieldValueInput integer(String key, int integer) {
    return new FieldValueInput(key, new Kind(null, integer, null, null, null, null));
  }

  public static FieldValueInput decimal(String key, BigDecimal decimal) {
    return new FieldValueInput(key, new Kind(null, null, decimal, null, null, null));
  }

  public static FieldValueInput bool(String key, boolean bool) {
    return new FieldValueInput(key, new Kind(null, null, null, bool, null, null));
  }

  public static FieldValueInput date(String key, LocalDate date) {
    return new FieldValueInput(key, new Kind(null, null, null, null, date, null));
  }

  public static FieldValueInput choice(String key, String choice) {
    return new FieldValueInput(key, new Kind(null, null, null, null, null, choice));
  }

  public record Kind(
      @Nullable String text,
      @Nullable Integer integer,
      @Nullable BigDecimal decimal,
      @Nullable Boolean bool,
      @Nullable LocalDate date,
      @Nullable String choice) {

    /** The contract says {@code boolean}, which Java does not allow as a component's name. */
    @ConstructorProperties({"text", "integer", "decimal", "boolean", "date", "choice"})
    public Kind {}

    boolean isOne() {
      return Stream.of(text, integer, decimal, bool, date, choice).filter(Objects::nonNull).count()
          == 1;
    }
  }
}
