package vn.tungnha.platform.field;

/**
 * By which custom field a list runs; records without a value come first, DESC last.
 *
 * @param direction left out: ASC
 */
public record FieldOrder(String key, SortDirection direction) {
  @SuppressWarnings("ConstantValue")
  public FieldOrder {
    direction = direction == null ? SortDirection.ASC : direction;
  }
}
