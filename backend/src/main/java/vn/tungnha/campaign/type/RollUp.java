package vn.tungnha.campaign.type;

/** Whether a GAUGE adds up the tree of areas, or stays where it was reported. */
public enum RollUp {
  SUM,
  NONE
}
