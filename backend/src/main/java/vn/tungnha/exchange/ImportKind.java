package vn.tungnha.exchange;

/** What a file brings. */
enum ImportKind {
  MEMBERS,
  TEAMS
}
