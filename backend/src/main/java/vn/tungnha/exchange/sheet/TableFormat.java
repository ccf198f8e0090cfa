package vn.tungnha.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;

/** The two kinds of files. */
public enum TableFormat {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv;charset=UTF-8");

  /** What a sheet of a workbook holds, its headings and head lines included. */
  public static final int MOST_IN_SHEET = 1_000_000;

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  public Table open(OutputStream out, String sheetName) throws IOException {
    return this == XLSX ? new XlsxTable(out, sheetName) : new CsvTable(out);
  }
}
