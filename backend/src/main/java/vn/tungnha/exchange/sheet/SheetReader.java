package vn.tungnha.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;

/**
 * The rows of a workbook's first sheet or of a CSV file, one after the other; only the row at hand
 * is in memory. A file that does not read is refused as broken.
 */
public final class SheetReader implements Closeable, Iterator<SheetRow> {
  static final int COLUMNS = 60;
  private static final int LONGEST_CELL = 5_000;

  private final Closeable file;
  private final Iterator<SheetRow> rows;

  private SheetReader(Closeable file, Iterator<SheetRow> rows) {
    this.file = file;
    this.rows = rows;
  }

  public static SheetReader of(Upload upload) throws IOException {
    if (!upload.isZip()) return csv(upload.path());
    ZipGuard.check(upload.path());
    return reading(() -> xlsx(upload.path()));
  }

  private static SheetReader xlsx(Path path) {
    try {
      ReadableWorkbook book = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
      Stream<Row> rows = book.getFirstSheet().openStream();
      return new SheetReader(
          book, rows.map(row -> new SheetRow(row.getRowNum(), cells(row))).iterator());
    } catch (IOException unreadable) {
      throw broken();
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      String text = row.getOptionalCell(column).map(SheetReader::text).orElse("");
      add(cells, text);
    }
    return trimmed(cells);
  }

  /** As a person would type it: days as ISO days, numbers without a needless point. */
  private static String text(Cell cell) {
    if (cell.getType() != CellType.NUMBER) return cell.getText();
    if (isDay(cell)) {
      LocalDateTime time = cell.asDate();
      return time.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? time.toLocalDate().toString()
          : time.toString();
    }
    BigDecimal number = cell.asNumber();
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static boolean isDay(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null) return false;
    String plain = format.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"", "").toLowerCase(Locale.ROOT);
    return plain.contains("yy") || plain.contains("d");
  }

  private static SheetReader csv(Path path) throws IOException {
    char separator = separator(path);
    Reader text = reader(path);
    CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(1024 * 1024)
            .ofCsvRecord(text);
    Iterator<CsvRecord> records = csv.iterator();
    return new SheetReader(
        csv,
        new Iterator<>() {
          private int number;

          @Override
          public boolean hasNext() {
            return records.hasNext();
          }

          @Override
          public SheetRow next() {
            List<String> cells = new ArrayList<>();
            records.next().getFields().forEach(field -> add(cells, field));
            return new SheetRow(++number, trimmed(cells));
          }
        });
  }

  /** What stands most often in the first lines of comma, semicolon and tab. */
  private static char separator(Path path) throws IOException {
    try (BufferedReader lines = new BufferedReader(reader(path))) {
      char[] start = new char[8 * 1024];
      int read = lines.read(start);
      char best = ',';
      long most = 0;
      for (char candidate : new char[] {',', ';', '\t'}) {
        long count = 0;
        for (int i = 0; i < read; i++) if (start[i] == candidate) count++;
        if (count > most) {
          most = count;
          best = candidate;
        }
      }
      return best;
    } catch (CharacterCodingException notUtf8) {
      throw Problem.of(ProblemCode.INVALID_VALUE, "exchange.wrongType");
    }
  }

  /** UTF-8 and nothing else, without its mark. */
  private static Reader reader(Path path) throws IOException {
    Reader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(1);
    try {
      if (reader.read() != '\uFEFF') reader.reset();
    } catch (CharacterCodingException notUtf8) {
      reader.close();
      throw Problem.of(ProblemCode.INVALID_VALUE, "exchange.wrongType");
    }
    return reader;
  }

  private static void add(List<String> cells, @Nullable String raw) {
    String text = raw == null ? "" : Cells.read(Texts.nfc(raw).strip());
    if (text.length() > LONGEST_CELL)
      throw Problem.of(ProblemCode.OVER_LIMIT, "exchange.cellTooLong", LONGEST_CELL);
    if (text.indexOf('\0') >= 0) throw Problem.of(ProblemCode.INVALID_VALUE, "exchange.wrongType");
    if (cells.size() >= COLUMNS && !text.isEmpty())
      throw Problem.of(ProblemCode.OVER_LIMIT, "exchange.tooManyColumns", COLUMNS);
    cells.add(text);
  }

  private static List<String> trimmed(List<String> cells) {
    int size = Math.min(cells.size(), COLUMNS);
    while (size > 0 && cells.get(size - 1).isEmpty()) size--;
    return List.copyOf(cells.subList(0, size));
  }

  @Override
  public boolean hasNext() {
    return reading(rows::hasNext);
  }

  @Override
  public SheetRow next() {
    return reading(rows::next);
  }

  /** The libraries meet bad files with whatever exception they run into. */
  private static <T> T reading(Supplier<T> step) {
    try {
      return step.get();
    } catch (Problem refusal) {
      throw refusal;
    } catch (RuntimeException unreadable) {
      throw broken();
    }
  }

  private static Problem broken() {
    return Problem.of(ProblemCode.INVALID_VALUE, "exchange.brokenFile");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
