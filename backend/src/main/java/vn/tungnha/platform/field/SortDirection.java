package vn.tungnha.platform.field;

/** Which way a list runs. */
public enum SortDirection {
  ASC,
  DESC
}
