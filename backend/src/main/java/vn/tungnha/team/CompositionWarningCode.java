package vn.tungnha.team;

/** How a team may depart from its rule. */
enum CompositionWarningCode {
  TOO_FEW_MEMBERS,
  TOO_MANY_MEMBERS,
  NO_LEADER,
  LEADER_NOT_AS_RULED,
  LEADER_NOT_AS_RECOMMENDED,
  MISSING_REPRESENTATIVE
}
