package vn.tungnha.exchange.imports;

/** How far an import has come; three of them are work in the background. */
enum ImportStatus {
  /** Its rows are kept; which column is what is to be said. */
  UPLOADED,
  CHECKING,
  /** What it would do is known; nothing is done yet. */
  CHECKED,
  RUNNING,
  DONE,
  /** Stopped while it ran: what was done until then stays, and can be undone. */
  CANCELLED,
  UNDOING,
  UNDONE;

  boolean isWork() {
    return this == CHECKING || this == RUNNING || this == UNDOING;
  }

  /** What work leads to once all rows are gone through. */
  ImportStatus whenDone() {
    return switch (this) {
      case CHECKING -> CHECKED;
      case RUNNING -> DONE;
      case UNDOING -> UNDONE;
      default -> this;
    };
  }
}
