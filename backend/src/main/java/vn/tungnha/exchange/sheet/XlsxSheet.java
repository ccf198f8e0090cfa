package vn.tungnha.exchange.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook; cells as a person would type them. */
record XlsxSheet(ReadableWorkbook book, Iterator<Row> rows) implements SheetReader.Source {

  /** As many digits as a spreadsheet shows of a number; beyond them stands what computing left. */
  private static final MathContext SHOWN = new MathContext(15);

  static XlsxSheet open(Path path) {
    try {
      ReadableWorkbook book = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
      return new XlsxSheet(book, book.getFirstSheet().openStream().iterator());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public SheetRow next() {
    Row row = rows.next();
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++)
      cells.add(row.getOptionalCell(column).map(XlsxSheet::text).orElse(""));
    return new SheetRow(row.getRowNum(), cells);
  }

  /** Days as ISO days, numbers without a needless point. */
  private static String text(Cell cell) {
    if (cell.getType() != CellType.NUMBER) return cell.getText() == null ? "" : cell.getText();
    if (isDay(cell)) {
      LocalDateTime time = cell.asDate();
      return time.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? time.toLocalDate().toString()
          : time.toString();
    }
    BigDecimal number = cell.asNumber().round(SHOWN);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static boolean isDay(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null) return false;
    String plain = format.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"", "").toLowerCase(Locale.ROOT);
    return plain.contains("yy") || plain.contains("d");
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
