package vn.tungnha.outcome;

/** How exactly a report states a figure: "hơn", "gần", "khoảng". */
public enum Qualifier {
  EXACT,
  MORE_THAN,
  ALMOST,
  ABOUT
}
