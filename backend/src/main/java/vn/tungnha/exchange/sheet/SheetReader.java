package vn.tungnha.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;

/**
 * The rows of a workbook's first sheet or of a CSV file, one after the other; but for a workbook's
 * shared texts, which {@link ZipGuard} bounds, only the row at hand is in memory. At most 200
 * columns, 32,767 characters a cell and 400,000 a row. A file that does not read is refused as
 * broken.
 */
public final class SheetReader implements Closeable, Iterator<SheetRow> {
  private static final int COLUMNS = 200;
  private static final int LONGEST_CELL = 32_767;
  private static final int LONGEST_ROW = 400_000;

  private final Source source;

  private SheetReader(Source source) {
    this.source = source;
  }

  /** A file's rows as its library reads them: cells of text, null for none. */
  interface Source extends Closeable, Iterator<SheetRow> {}

  public static SheetReader of(Upload upload) throws IOException {
    if (!upload.isZip()) return new SheetReader(CsvSheet.open(upload.path()));
    ZipGuard.check(upload.path());
    return new SheetReader(reading(() -> XlsxSheet.open(upload.path())));
  }

  @Override
  public boolean hasNext() {
    return reading(source::hasNext);
  }

  @Override
  public SheetRow next() {
    SheetRow row = reading(source::next);
    return new SheetRow(row.number(), clean(row.cells()));
  }

  private static List<String> clean(List<String> raw) {
    List<String> cells = new ArrayList<>();
    long length = 0;
    for (String cell : raw) {
      String text = clean(cell);
      if (cells.size() >= COLUMNS && !text.isEmpty())
        throw Problem.of(ProblemCode.OVER_LIMIT, "exchange.tooManyColumns", COLUMNS);
      length += text.length();
      if (length > LONGEST_ROW)
        throw Problem.of(ProblemCode.OVER_LIMIT, "exchange.rowTooLong", LONGEST_ROW);
      cells.add(text);
    }
    return trimmed(cells);
  }

  private static String clean(String raw) {
    String text = Cells.read(Texts.nfc(raw).strip());
    if (text.length() > LONGEST_CELL)
      throw Problem.of(ProblemCode.OVER_LIMIT, "exchange.cellTooLong", LONGEST_CELL);
    if (text.indexOf('\0') >= 0) throw Problem.of(ProblemCode.INVALID_VALUE, "exchange.wrongType");
    return text;
  }

  private static List<String> trimmed(List<String> cells) {
    int size = Math.min(cells.size(), COLUMNS);
    while (size > 0 && cells.get(size - 1).isEmpty()) size--;
    return List.copyOf(cells.subList(0, size));
  }

  /** The libraries meet bad files with whatever exception they run into. */
  private static <T> T reading(Supplier<T> step) {
    try {
      return step.get();
    } catch (Problem refusal) {
      throw refusal;
    } catch (RuntimeException unreadable) {
      throw Problem.of(ProblemCode.INVALID_VALUE, "exchange.brokenFile");
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
