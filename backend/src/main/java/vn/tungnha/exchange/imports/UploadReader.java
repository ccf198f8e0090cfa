package vn.tungnha.exchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.tungnha.exchange.sheet.SheetReader;
import vn.tungnha.exchange.sheet.SheetRow;
import vn.tungnha.exchange.sheet.Upload;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * Reads a file into staged rows, a few at a time. Its headings are the row among the first twenty
 * that names most properties we know, so that head lines above it, as in our own files, do no harm.
 */
@Component
class UploadReader {
  static final int ROWS = 100_000;
  private static final int CHUNK = 500;

  /** Of text, before it is stored. */
  private static final int HELD = 2_000_000;

  private static final int HEAD = 20;
  private static final Duration WAIT = Duration.ofSeconds(20);
  private static final int SAMPLES = 5;

  /** One at a time: the texts a workbook shares are in memory meanwhile. */
  private final Semaphore reading = new Semaphore(1);

  private final ImportStore store;
  private final Headings headings;
  private final Clock clock;

  UploadReader(ImportStore store, Headings headings, Clock clock) {
    this.store = store;
    this.headings = headings;
    this.clock = clock;
  }

  /**
   * What was staged.
   *
   * @param titles of the columns
   * @param first some rows to show
   */
  record Staged(List<String> titles, List<List<String>> first, int rows) {}

  /** Another file being read for too long: {@code TRY_AGAIN}. */
  Staged stage(String importId, Upload file) {
    try {
      if (!reading.tryAcquire(WAIT.toSeconds(), TimeUnit.SECONDS)) throw busy();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return read(importId, file);
    } finally {
      reading.release();
    }
  }

  private static Problem busy() {
    return Problem.of(ProblemCode.TRY_AGAIN);
  }

  private Staged read(String importId, Upload file) {
    try (SheetReader sheet = SheetReader.of(file)) {
      List<SheetRow> head = new ArrayList<>();
      while (head.size() < HEAD && sheet.hasNext()) head.add(sheet.next());
      SheetRow titles = titles(head);
      Staging staging = new Staging(importId);
      head.stream().filter(row -> row.number() > titles.number()).forEach(staging::add);
      while (sheet.hasNext()) staging.add(sheet.next());
      return staging.finished(titles.cells());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private SheetRow titles(List<SheetRow> head) {
    return head.stream()
        .filter(row -> !row.isBlank())
        .max(
            Comparator.comparingLong((SheetRow row) -> headings.known(row.cells()))
                .thenComparingLong(row -> Math.min(row.filled(), 2))
                .thenComparing(Comparator.comparingInt(SheetRow::number).reversed()))
        .orElseThrow(() -> Problem.of(ProblemCode.REQUIRED, "exchange.noRows"));
  }

  private final class Staging {
    private final String importId;
    private final Instant now = clock.instant();
    private final List<ImportRow> held = new ArrayList<>();
    private final List<List<String>> first = new ArrayList<>();
    private long characters;
    private int rows;

    Staging(String importId) {
      this.importId = importId;
    }

    void add(SheetRow row) {
      if (row.isBlank()) return;
      if (++rows > ROWS) throw Problem.of(ProblemCode.OVER_LIMIT, "exchange.tooManyRows", ROWS);
      if (first.size() < SAMPLES) first.add(row.cells());
      held.add(ImportRow.of(importId, row.number(), row.cells(), now));
      characters += row.length();
      if (held.size() == CHUNK || characters > HELD) flush();
    }

    private void flush() {
      store.stage(held);
      held.clear();
      characters = 0;
    }

    Staged finished(List<String> titles) {
      if (rows == 0) throw Problem.of(ProblemCode.REQUIRED, "exchange.noRows");
      if (!held.isEmpty()) flush();
      return new Staged(titles, List.copyOf(first), rows);
    }
  }
}
