package vn.tungnha.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file being written, row after row; what is written is gone from memory. Closed without {@link
 * #finish} it is no whole file, and no program takes it for one.
 */
public interface Table extends Closeable {

  /** Texts, numbers and days; others as their {@code toString}. */
  void row(List<? extends @Nullable Object> cells) throws IOException;

  /** The row that names the columns. */
  default void headings(List<String> titles) throws IOException {
    row(titles);
  }

  void finish() throws IOException;
}
