package vn.tungnha.report;

import java.util.List;
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
import vn.tungnha.platform.SourceInput;
import vn.tungnha.platform.UserError;

@Controller
class ReportNoteController {
  private final ReportNotes notes;
  private final Areas areas;

  ReportNoteController(ReportNotes notes, Areas areas) {
    this.notes = notes;
    this.areas = areas;
  }

  @QueryMapping
  Connection<ReportNote> reportNotes(
      @Argument String areaId,
      @Argument @Nullable ReportNoteKind kind,
      @Argument int first,
      @Argument @Nullable String after,
      Actor actor) {
    return notes.in(actor, areaId, kind, new PageRequest(first, after));
  }

  @MutationMapping
  ReportNotePayload addReportNote(@Argument AddReportNoteInput input, Actor actor) {
    ReportNote note =
        notes.add(
            actor,
            input.id(),
            input.kind(),
            input.areaId(),
            input.code(),
            input.text(),
            input.source().checked());
    return new ReportNotePayload(note, List.of());
  }

  /** Areas stand in process: no query. */
  @SchemaMapping
  Area area(ReportNote note) {
    return areas.require(note.areaId());
  }

  record AddReportNoteInput(
      String id,
      ReportNoteKind kind,
      String areaId,
      @Nullable String code,
      String text,
      SourceInput source) {}

  record ReportNotePayload(@Nullable ReportNote reportNote, List<UserError> errors) {}
}
