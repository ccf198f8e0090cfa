package vn.tungnha.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 in UTF-8; with the mark at its beginning without which Excel takes it for Latin. */
final class CsvTable implements Table {
  private static final char MARK = '\uFEFF';

  private final CsvWriter csv;

  CsvTable(OutputStream out) throws IOException {
    out.write(String.valueOf(MARK).getBytes(StandardCharsets.UTF_8));
    this.csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    csv.writeRecord(cells.stream().map(CsvTable::text).toList());
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default -> Cells.harmless(cell.toString());
    };
  }

  @Override
  public void finish() throws IOException {
    csv.flush();
  }

  /** The answer's stream is the server's to close. */
  @Override
  public void close() {}
}
