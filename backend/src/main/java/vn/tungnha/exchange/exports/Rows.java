package vn.tungnha.exchange.exports;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;

/**
 * A list's rows in its order and scope, part by part, of which one at a time is in memory.
 *
 * @param parts may be gone through once
 */
record Rows<R>(int total, Iterator<List<R>> parts) {

  /**
   * Page by page; the first is asked for at once, so that what the list refuses is refused here.
   *
   * @param page asks the module's facade
   * @param together a page's rows with what they show of their neighbours, at a fixed number of
   *     queries
   */
  static <T, R> Rows<R> paged(
      Function<PageRequest, Connection<T>> page, Function<List<T>, List<R>> together) {
    Connection<T> first = page.apply(new PageRequest(PageRequest.MAX, null));
    return new Rows<>(first.totalCount(), new Paged<>(page, together, first));
  }

  private static final class Paged<T, R> implements Iterator<List<R>> {
    private final Function<PageRequest, Connection<T>> page;
    private final Function<List<T>, List<R>> together;
    private final Connection<T> first;
    private @Nullable Connection<T> last;

    Paged(
        Function<PageRequest, Connection<T>> page,
        Function<List<T>, List<R>> together,
        Connection<T> first) {
      this.page = page;
      this.together = together;
      this.first = first;
    }

    @Override
    public boolean hasNext() {
      return last == null || last.pageInfo().hasNextPage();
    }

    @Override
    public List<R> next() {
      if (!hasNext()) throw new NoSuchElementException();
      Connection<T> now = last == null ? first : after(last);
      last = now;
      return together.apply(now.nodes());
    }

    private Connection<T> after(Connection<T> before) {
      return page.apply(new PageRequest(PageRequest.MAX, before.pageInfo().endCursor()));
    }
  }
}
