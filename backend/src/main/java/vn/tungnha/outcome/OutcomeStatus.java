package vn.tungnha.outcome;

/** What the newest version of an outcome is: as first sent, corrected, or withdrawn. */
public enum OutcomeStatus {
  RECORDED,
  AMENDED,
  VOIDED
}
