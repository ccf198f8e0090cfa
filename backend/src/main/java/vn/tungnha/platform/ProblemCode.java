package vn.tungnha.platform;

/** The catalogue of problems: one list for refusals and faults, the same as in the schema. */
public enum ProblemCode {
  /** The object does not exist, or the viewer may not see it. */
  NOT_FOUND,
  /** The viewer sees the object but may not do this. */
  FORBIDDEN,
  /** Nobody is signed in, or the session has ended. */
  NOT_SIGNED_IN,
  /** Someone else changed the object since it was read; the payload holds the current one. */
  VERSION_CONFLICT,
  /** The same id was sent before with other content. */
  IDEMPOTENCY_CONFLICT,
  /** A text is missing, too long, or holds characters that are not allowed. */
  INVALID_TEXT,
  /** A value is outside its limits or of another kind than its field. */
  INVALID_VALUE,
  /** A required value is missing. */
  REQUIRED,
  /** The id has not the form of this kind of id. */
  INVALID_ID,
  /** A phone number that cannot exist. */
  INVALID_PHONE,
  /** A period or time range ends before it starts, or lies outside what contains it. */
  INVALID_PERIOD,
  /** A count is negative. */
  NEGATIVE_COUNT,
  /** A count is over the indicator's limit. */
  OVER_LIMIT,
  /** The field or indicator is not one of the campaign type's. */
  UNKNOWN_FIELD,
  /** The state of the object does not allow this (a closed campaign, a cancelled session, …). */
  WRONG_STATE,
  /** The team already has a session then. */
  TEAM_BOOKED,
  /** The venue already has a session then. */
  VENUE_BOOKED,
  /** The recurrence yields no session, or more than the limit. */
  INVALID_RECURRENCE,
  /** The member already belongs to the team then. */
  ALREADY_MEMBER,
  /** The two memberships cannot be one. */
  CANNOT_MERGE,
  /** The login is taken. */
  LOGIN_TAKEN,
  /** A page size, cursor, or list of ids out of bounds. */
  INVALID_PAGE,
  /** The document is not valid GraphQL for this schema. */
  INVALID_QUERY,
  /** The document is not one of the trusted documents. */
  UNTRUSTED_DOCUMENT,
  /** The document is deeper, wider or larger than allowed. */
  QUERY_TOO_LARGE,
  /** Too many attempts or requests; wait and try again. */
  TOO_MANY_REQUESTS,
  /** The database did not answer in time. Nothing is lost: send the same again. */
  TRY_AGAIN,
  /** A fault on our side; report the request id. */
  INTERNAL_ERROR
}
