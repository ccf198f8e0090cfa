package vn.tungnha.session;

/** PLANNED → HELD or CANCELLED; a cancellation can be taken back. */
public enum SessionStatus {
  PLANNED,
  HELD,
  CANCELLED
}
