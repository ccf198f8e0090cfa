package vn.tungnha.exchange.exports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tungnha.access.Actor;
import vn.tungnha.exchange.Languages;
import vn.tungnha.exchange.Wording;
import vn.tungnha.exchange.sheet.Table;
import vn.tungnha.exchange.sheet.TableFormat;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * {@code /api/exports/<list>.<xlsx|csv>}: any list as a file, with the list's own filter and scope.
 * Rows leave as they are read; what fails after the first of them breaks the answer off, so that
 * half a list is never taken for a whole one.
 */
@RestController
class ExportController {
  private final Map<String, ExportList> lists;
  private final Languages languages;
  private final Clock clock;

  ExportController(List<ExportList> lists, Languages languages, Clock clock) {
    this.lists = lists.stream().collect(Collectors.toMap(ExportList::name, Function.identity()));
    this.languages = languages;
    this.clock = clock;
  }

  @GetMapping("/api/exports/{list}.{format:xlsx|csv}")
  void export(
      @PathVariable String list,
      @PathVariable String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Actor actor = Actor.asking();
    if (actor.partner()) throw Problem.forbidden();
    ExportList asked = lists.get(list);
    if (asked == null) throw Problem.notFound();
    Wording wording = languages.of(request);
    ListQuery query = ListQuery.of(request.getParameterMap(), asked.parameters());
    TableFormat kind = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
    send(asked.open(actor, query, wording), list, kind, wording, response);
  }

  private <R> void send(
      Export<R> export,
      String name,
      TableFormat format,
      Wording wording,
      HttpServletResponse response)
      throws IOException {
    if (format == TableFormat.XLSX && export.rows().total() > TableFormat.MOST_IN_SHEET)
      throw Problem.of(ProblemCode.OVER_LIMIT, "exchange.tooManyForSheet");
    String file = name + "-" + Days.today(clock) + "." + format.name().toLowerCase(Locale.ROOT);
    response.setContentType(format.mediaType());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try (Table table = format.open(response.getOutputStream(), wording.say("sheet"))) {
      head(table, export, wording);
      rows(table, export);
      table.finish();
    } catch (Problem brokenOff) {
      throw new IOException("the export broke off", brokenOff);
    }
  }

  private void head(Table table, Export<?> export, Wording wording) throws IOException {
    String all = wording.say("head.all");
    String filter = export.filter().isEmpty() ? all : String.join("; ", export.filter());
    table.row(List.of(export.title()));
    table.row(List.of(wording.say("head.rows"), export.rows().total()));
    table.row(List.of(wording.say("head.filter"), filter));
    table.row(List.of(wording.say("head.asOf"), wording.time(clock.instant())));
    table.headings(export.headings());
  }

  private static <R> void rows(Table table, Export<R> export) throws IOException {
    Iterator<List<R>> parts = export.rows().parts();
    while (parts.hasNext()) for (List<?> row : export.cells(parts.next())) table.row(row);
  }
}
