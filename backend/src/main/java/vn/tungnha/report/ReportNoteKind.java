package vn.tungnha.report;

/** The sections of a report that a note can belong to. */
public enum ReportNoteKind {
  TRAINING,
  AWARD,
  ADVANTAGE,
  DIFFICULTY,
  PROPOSAL,
  PLAN,
  STATISTIC,
  DECISION,
  WAY_OF_WORKING,
  TARGET_GROUP,
  SERVICE,
  MATERIAL,
  PARTNER,
  VENUE,
  CHANNEL
}
