package vn.tungnha.exchange;

/** Which property a column brings. */
record ColumnMatch(int column, String property) {}
