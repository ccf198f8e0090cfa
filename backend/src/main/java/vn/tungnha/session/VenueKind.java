package vn.tungnha.session;

/** What a guidance point is. */
public enum VenueKind {
  CULTURE_HOUSE,
  MARKET,
  ONE_STOP,
  SCHOOL,
  STREET,
  HOUSEHOLD,
  OTHER
}
