package vn.tungnha.team;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  /**
   * What each value names; one that names nothing found is left out.
   *
   * @param found by id, all looked up together
   */
  static <V, T> Map<V, T> named(
      List<V> values, Function<V, String> id, Function<List<String>, Map<String, T>> found) {
    Map<String, T> byId = found.apply(values.stream().map(id).distinct().toList());
    Map<V, T> named = new HashMap<>();
    for (V value : values) {
      T one = byId.get(id.apply(value));
      if (one != null) named.put(value, one);
    }
    return named;
  }
}
