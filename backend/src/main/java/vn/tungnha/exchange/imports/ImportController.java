package vn.tungnha.exchange.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.UserError;

@Controller
class ImportController {
  private final Imports imports;
  private final Areas areas;

  ImportController(Imports imports, Areas areas) {
    this.imports = imports;
    this.areas = areas;
  }

  record MatchImportInput(
      String importId, List<ColumnMatch> columns, @Nullable List<String> naturalKey) {}

  record ImportStepInput(String importId) {}

  record ImportPayload(@Nullable Import imported, List<UserError> errors) {
    static ImportPayload of(Import told) {
      return new ImportPayload(told, List.of());
    }
  }

  @QueryMapping("import")
  @Nullable Import one(@Argument String id, Actor actor) {
    return imports.find(actor, id).orElse(null);
  }

  @QueryMapping
  Connection<Import> imports(@Argument int first, @Argument @Nullable String after, Actor actor) {
    return imports.list(actor, new PageRequest(first, after));
  }

  @MutationMapping
  ImportPayload matchImport(@Argument MatchImportInput input, Actor actor) {
    return ImportPayload.of(
        imports.match(actor, input.importId(), input.columns(), input.naturalKey()));
  }

  @MutationMapping
  ImportPayload runImport(@Argument ImportStepInput input, Actor actor) {
    return ImportPayload.of(imports.run(actor, input.importId()));
  }

  @MutationMapping
  ImportPayload cancelImport(@Argument ImportStepInput input, Actor actor) {
    return ImportPayload.of(imports.cancel(actor, input.importId()));
  }

  @MutationMapping
  ImportPayload undoImport(@Argument ImportStepInput input, Actor actor) {
    return ImportPayload.of(imports.undo(actor, input.importId()));
  }

  @SchemaMapping
  Area area(Import of) {
    return areas.require(of.areaId());
  }

  @SchemaMapping
  List<ImportProperty> properties(Import of) {
    return imports.properties(of);
  }

  @SchemaMapping
  Connection<ImportRow> rows(
      Import of,
      @Argument @Nullable RowOutcome only,
      @Argument int first,
      @Argument @Nullable String after) {
    return imports.rows(of, only, new PageRequest(first, after));
  }

  @SchemaMapping(typeName = "ImportRowError")
  String message(RowError error, Locale locale) {
    return locale.getLanguage().equals("en") ? error.message().en() : error.message().vi();
  }
}
