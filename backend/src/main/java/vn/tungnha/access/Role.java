package vn.tungnha.access;

/**
 * What a grant lets its holder do in an area; from much to little, each with what the later ones
 * may.
 */
public enum Role {
  ADMIN,
  ORGANISER,
  TEAM_LEAD,
  MEMBER,
  VIEWER;

  /** True when this role may all that the other may. */
  public boolean reaches(Role other) {
    return compareTo(other) <= 0;
  }
}
