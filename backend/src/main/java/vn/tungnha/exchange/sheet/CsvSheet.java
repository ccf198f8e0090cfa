package vn.tungnha.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** A CSV file, its columns parted by comma, semicolon or tab. */
final class CsvSheet implements SheetReader.Source {
  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private int number;

  private CsvSheet(CsvReader<CsvRecord> csv) {
    this.csv = csv;
    this.records = csv.iterator();
  }

  static CsvSheet open(Path path) throws IOException {
    return new CsvSheet(
        CsvReader.builder()
            .fieldSeparator(separator(path))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(1024 * 1024)
            .ofCsvRecord(reader(path)));
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

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public SheetRow next() {
    return new SheetRow(++number, records.next().getFields());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
