package vn.tungnha.exchange;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;

/**
 * A list about to be written as a file: read page by page, in the order and scope of the list.
 *
 * @param filter in words, each part for itself; empty: all
 * @param page asks the module's facade
 * @param cells a page's rows, in the order of the headings; so what a row shows of its neighbours
 *     costs a fixed number of queries a page
 */
record Export<T>(
    String title,
    List<String> filter,
    List<String> headings,
    Function<PageRequest, Connection<T>> page,
    Function<List<T>, List<List<@Nullable Object>>> cells) {

  Connection<T> first() {
    return page.apply(new PageRequest(PageRequest.MAX, null));
  }

  Connection<T> after(Connection<T> last) {
    return page.apply(new PageRequest(PageRequest.MAX, last.pageInfo().endCursor()));
  }
}
