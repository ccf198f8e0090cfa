package vn.tungnha.team;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Queries for a page of objects at once. */
final class Batches {
  /** Above what a page of 100 usually brings: by default every 101 rows cost another round trip. */
  private static final int ROWS = 10_000;

  private Batches() {}

  static Query of(Criteria which) {
    return Query.query(which).cursorBatchSize(ROWS);
  }
}
