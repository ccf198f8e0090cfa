package vn.tungnha.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.context.ApplicationContext;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestBrowser;

/** Lists as the browser of somebody gets them. */
record Downloads(ApplicationContext context, Actor actor) {
  private byte[] file(String path) {
    HttpResponse<byte[]> answer =
        TestBrowser.signedInAs(context, actor).download("/api/exports/" + path);
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return answer.body();
  }

  List<List<String>> csv(String path) {
    String text = new String(file(path), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    return CsvReader.builder()
        .allowMissingFields(true)
        .allowExtraFields(true)
        .ofCsvRecord(text.substring(1))
        .stream()
        .map(row -> List.copyOf(row.getFields()))
        .toList();
  }

  List<Row> xlsx(String path) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file(path)))) {
      return book.getFirstSheet().read();
    }
  }

  /** Of each column its heading and what the last row says, as {@code heading=text}. */
  List<String> lastOf(String path) {
    List<List<String>> rows = csv(path);
    List<String> headings = rows.get(4);
    List<String> last = rows.getLast();
    return IntStream.range(0, headings.size())
        .mapToObj(i -> headings.get(i) + "=" + last.get(i))
        .toList();
  }
}
