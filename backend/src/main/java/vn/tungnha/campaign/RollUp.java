package vn.tungnha.campaign;

/** Whether a GAUGE adds up the tree of areas, or stays where it was reported. */
public enum RollUp {
  SUM,
  NONE
}
