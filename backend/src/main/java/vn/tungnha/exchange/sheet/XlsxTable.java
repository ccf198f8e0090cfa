package vn.tungnha.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet. Texts stand in their cells: a table of shared ones would stay in memory. */
final class XlsxTable implements Table {
  /** Rows held before they are written. */
  private static final int HELD = 100;

  private static final double WIDTH = 24;
  private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
  private static final String DAY = "dd/mm/yyyy";

  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  XlsxTable(OutputStream out, String name) {
    this.workbook = new Workbook(out, "Tung Nha", "1.0");
    this.sheet = workbook.newWorksheet(name);
  }

  @Override
  public void headings(List<String> titles) throws IOException {
    for (int column = 0; column < titles.size(); column++) {
      sheet.width(column, WIDTH);
      sheet.style(rows, column).bold().set();
    }
    row(titles);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) put(column, cells.get(column));
    if (++rows % HELD == 0) sheet.flush();
  }

  private void put(int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Number number -> sheet.value(rows, column, number);
      case LocalDate day when isKnown(day) -> {
        sheet.value(rows, column, day);
        sheet.style(rows, column).format(DAY).set();
      }
      default -> sheet.inlineString(rows, column, Cells.harmless(cell.toString()));
    }
  }

  /** Spreadsheets count days from a leap year 1900 that was none. */
  private static boolean isKnown(LocalDate day) {
    return !day.isBefore(FIRST) && day.getYear() <= 9999;
  }

  @Override
  public void finish() throws IOException {
    workbook.finish();
  }

  /** Only a finished workbook has the end by which it is known to be whole. */
  @Override
  public void close() {}
}
