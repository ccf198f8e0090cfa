package vn.tungnha.campaign.type;

/** Where an indicator's figures come from. */
public enum IndicatorSourceKind {
  /** Somebody reports them. */
  ENTERED,
  /** What outcomes say in a number field, added up. */
  FIELD_SUM,
  /** How many outcomes choose an option. */
  CHOICE_COUNT,
  /** How many outcomes there are. */
  RECORDS,
  /** Computed from other indicators at reading. */
  FORMULA
}
