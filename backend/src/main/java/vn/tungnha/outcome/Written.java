package vn.tungnha.outcome;

/** An outcome's newest version after a write, and whether this write made it. */
public record Written(Outcome outcome, WriteResult result) {
  static Written recorded(Outcome outcome) {
    return new Written(outcome, WriteResult.RECORDED);
  }

  static Written replayed(Outcome outcome) {
    return new Written(outcome, WriteResult.REPLAYED);
  }
}
