package vn.tungnha.platform.field;

/** By which custom field a list runs; records without a value come first, DESC last. */
public record FieldOrder(String key, SortDirection direction) {}
