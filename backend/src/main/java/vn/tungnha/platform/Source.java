package vn.tungnha.platform;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure or fact was read.
 *
 * @param publishedOn as written in the source: a year, month or day
 * @param quote the sentence, at most 200 characters
 * @param sample invented for a demonstration, not read anywhere
 */
public record Source(
    String title,
    @Nullable String publisher,
    @Nullable String publishedOn,
    @Nullable String quote,
    boolean sample) {

  /** As the mapping wrote it. */
  public static Source stored(Document stored) {
    return new Source(
        stored.getString("title"),
        stored.getString("publisher"),
        stored.getString("publishedOn"),
        stored.getString("quote"),
        stored.getBoolean("sample"));
  }

  /** For what a demonstration invents. */
  public static Source invented() {
    return new Source("Dữ liệu mẫu", null, null, null, true);
  }
}
