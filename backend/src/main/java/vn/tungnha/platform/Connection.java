package vn.tungnha.platform;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that can be long (Relay).
 *
 * @param total counts the whole list when {@code totalCount} is asked for, and only then
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, LongSupplier total) {

  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** The same page of what each row becomes. */
  public <R> Connection<R> map(Function<? super T, ? extends R> change) {
    List<Edge<R>> changed =
        edges.stream().map(e -> new Edge<R>(e.cursor(), change.apply(e.node()))).toList();
    return new Connection<>(changed, pageInfo, total);
  }

  public int totalCount() {
    return Math.toIntExact(total.getAsLong());
  }

  public record Edge<T>(String cursor, T node) {}

  public record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}
}
