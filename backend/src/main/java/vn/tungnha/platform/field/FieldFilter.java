package vn.tungnha.platform.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter on custom values: all of these, any of these, or one test; exactly one is set. */
public record FieldFilter(
    @Nullable List<FieldFilter> and, @Nullable List<FieldFilter> or, @Nullable FieldTest field) {

  public static FieldFilter all(FieldFilter... parts) {
    return new FieldFilter(List.of(parts), null, null);
  }

  public static FieldFilter any(FieldFilter... parts) {
    return new FieldFilter(null, List.of(parts), null);
  }

  public static FieldFilter of(FieldTest test) {
    return new FieldFilter(null, null, test);
  }
}
