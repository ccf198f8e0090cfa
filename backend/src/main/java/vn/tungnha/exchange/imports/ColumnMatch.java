package vn.tungnha.exchange.imports;

/** Which property a column brings. */
record ColumnMatch(int column, String property) {}
