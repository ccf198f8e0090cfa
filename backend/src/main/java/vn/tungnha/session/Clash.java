package vn.tungnha.session;

/**
 * A team or a venue wanted while it is taken.
 *
 * @param wanted the session that cannot be
 * @param other the session that is there already
 * @param resourceId the team or the venue
 */
record Clash(Session wanted, Session other, String resourceId) {
  boolean ofVenue() {
    return resourceId.equals(wanted.venueId());
  }
}
