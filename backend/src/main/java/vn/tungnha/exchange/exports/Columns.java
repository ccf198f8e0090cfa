package vn.tungnha.exchange.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tungnha.exchange.Wording;

/** The columns of a list's file: what stands above each, and what it shows of a row. */
final class Columns<R> {
  private final Wording wording;
  private final List<String> titles = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final List<Function<R, @Nullable Object>> cells = new ArrayList<>();

  Columns(Wording wording) {
    this.wording = wording;
  }

  /** Headed as the messages say of {@code exchange.column.<key>}. */
  Columns<R> add(String key, Function<R, @Nullable Object> cell) {
    titles.addAll(wording.both("column." + key));
    return titled(wording.say("column." + key), cell);
  }

  Columns<R> titled(String heading, Function<R, @Nullable Object> cell) {
    titles.add(heading);
    headings.add(heading);
    cells.add(cell);
    return this;
  }

  List<String> headings() {
    return List.copyOf(headings);
  }

  /** What custom fields beside them cannot be called: the headings in both languages. */
  List<String> titles() {
    return List.copyOf(titles);
  }

  List<@Nullable Object> of(R row) {
    List<@Nullable Object> said = new ArrayList<>();
    for (Function<R, @Nullable Object> cell : cells) said.add(cell.apply(row));
    return said;
  }
}
