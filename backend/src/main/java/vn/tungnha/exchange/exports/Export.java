package vn.tungnha.exchange.exports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list about to be written as a file.
 *
 * @param filter in words, each part for itself; empty: all
 * @param custom stand after the others
 */
record Export<R>(
    String title, List<String> filter, Rows<R> rows, Columns<R> columns, CustomColumns<R> custom) {

  List<String> headings() {
    List<String> headings = new ArrayList<>(columns.headings());
    headings.addAll(custom.headings(columns.titles()));
    return headings;
  }

  List<List<@Nullable Object>> cells(List<R> part) {
    List<List<@Nullable Object>> values = custom.of(part);
    List<List<@Nullable Object>> all = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      List<@Nullable Object> cells = columns.of(part.get(i));
      cells.addAll(values.get(i));
      all.add(cells);
    }
    return all;
  }
}
