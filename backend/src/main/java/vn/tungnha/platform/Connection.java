package vn.tungnha.platform;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
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
        edges.stream().map(e -> new Edge<R>(e.sealed(), change.apply(e.node()))).toList();
    return new Connection<>(changed, pageInfo, total);
  }

  public int totalCount() {
    return Math.toIntExact(total.getAsLong());
  }

  /**
   * A row, and where it stands in the list.
   *
   * @param sealed makes the cursor, which costs more than the row; few ask for it
   */
  public record Edge<T>(Supplier<String> sealed, T node) {
    public String cursor() {
      return sealed.get();
    }
  }

  /**
   * Where the page stands in the list.
   *
   * @param first null: the page is empty
   * @param last null: the page is empty
   */
  public record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable Edge<?> first,
      @Nullable Edge<?> last) {

    public @Nullable String startCursor() {
      return first == null ? null : first.cursor();
    }

    public @Nullable String endCursor() {
      return last == null ? null : last.cursor();
    }
  }
}
