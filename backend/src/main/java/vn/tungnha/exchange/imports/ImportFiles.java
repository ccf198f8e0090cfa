package vn.tungnha.exchange.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tungnha.access.Actor;
import vn.tungnha.exchange.Languages;
import vn.tungnha.exchange.Wording;
import vn.tungnha.exchange.sheet.Table;
import vn.tungnha.exchange.sheet.TableFormat;
import vn.tungnha.exchange.sheet.Upload;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * {@code POST /api/imports?kind=…&areaId=…&fileName=…} with the file as the body, at most 20 MB;
 * and the rows that failed as a file, with the reason in its last column. All else is GraphQL.
 */
@RestController
class ImportFiles {
  private final Imports imports;
  private final Languages languages;

  ImportFiles(Imports imports, Languages languages) {
    this.imports = imports;
    this.languages = languages;
  }

  record Uploaded(String id, int rowCount) {}

  @PostMapping("/api/imports")
  ResponseEntity<Uploaded> upload(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String areaId,
      @RequestParam(defaultValue = "") String fileName,
      HttpServletRequest request)
      throws IOException {
    Actor actor = Actor.asking();
    ImportKind what = kind(kind);
    imports.requireMay(actor, areaId);
    if (request.getContentLengthLong() > Upload.MOST)
      throw Problem.of(ProblemCode.OVER_LIMIT, "exchange.fileTooLarge", Upload.MOST / 1024 / 1024);
    try (Upload file = Upload.of(request.getInputStream())) {
      Import told = imports.upload(actor, what, areaId, fileName, file);
      return ResponseEntity.status(HttpStatus.CREATED)
          .body(new Uploaded(told.id(), told.rowCount()));
    }
  }

  private static ImportKind kind(String name) {
    return Arrays.stream(ImportKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> Problem.of(ProblemCode.INVALID_VALUE, "exchange.wrongParameter").at("kind"));
  }

  @GetMapping("/api/imports/{id}/errors.xlsx")
  void errors(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Import of = imports.find(Actor.asking(), id).orElseThrow(Problem::notFound);
    Wording wording = languages.of(request);
    response.setContentType(TableFormat.XLSX.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-errors.xlsx\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try (Table table = TableFormat.XLSX.open(response.getOutputStream(), wording.say("sheet"))) {
      List<String> titles =
          new ArrayList<>(of.columns().stream().map(ImportColumn::title).toList());
      titles.add(wording.say("column.reason"));
      table.headings(titles);
      rows(table, of, wording);
      table.finish();
    }
  }

  private void rows(Table table, Import of, Wording wording) throws IOException {
    String after = null;
    boolean more = true;
    while (more) {
      Connection<ImportRow> page =
          imports.rows(of, RowOutcome.FAILED, new PageRequest(PageRequest.MAX, after));
      for (ImportRow row : page.nodes()) table.row(cells(of, row, wording));
      more = page.pageInfo().hasNextPage();
      after = page.pageInfo().endCursor();
    }
  }

  private static List<@Nullable Object> cells(Import of, ImportRow row, Wording wording) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (ImportColumn column : of.columns()) cells.add(row.cell(column.column()));
    cells.add(
        row.errors().stream()
            .map(error -> reason(of, error, wording))
            .collect(Collectors.joining(" ")));
    return cells;
  }

  private static String reason(Import of, RowError error, Wording wording) {
    String message = Objects.requireNonNull(wording.in(error.message()));
    Integer column = error.column();
    return column == null ? message : of.columns().get(column).title() + ": " + message;
  }
}
