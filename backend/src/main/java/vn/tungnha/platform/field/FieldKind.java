package vn.tungnha.platform.field;

/** What kind of value a custom field takes. */
public enum FieldKind {
  TEXT,
  INTEGER,
  DECIMAL,
  BOOLEAN,
  DATE,
  CHOICE
}
