package vn.tungnha.platform.field;

/** What kind of value a custom field takes. */
public enum FieldKind {
  /** One line. */
  TEXT,
  LONG_TEXT,
  INTEGER,
  DECIMAL,
  BOOLEAN,
  DATE,
  DATE_TIME,
  CHOICE,
  MULTI_CHOICE,
  PHONE,
  URL,
  LOCATION,
  AREA,
  TEAM,
  MEMBER;

  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }

  public boolean isText() {
    return this == TEXT || this == LONG_TEXT;
  }

  /** Whether it takes options. */
  public boolean isChoice() {
    return this == CHOICE || this == MULTI_CHOICE;
  }

  /** Whether one value can be before another. */
  public boolean isOrdered() {
    return isNumber() || this == DATE || this == DATE_TIME;
  }
}
