package vn.tungnha.exchange.imports;

/** What a file brings. */
enum ImportKind {
  MEMBERS,
  TEAMS
}
