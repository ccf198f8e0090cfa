package vn.tungnha.report;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.SourceInput;
import vn.tungnha.platform.Texts;

/** The only way to report notes: authorises, then acts. */
@Service
public class ReportNotes {
  private final MongoOperations mongo;
  private final Pages pages;
  private final Areas areas;

  ReportNotes(MongoOperations mongo, Pages pages, Areas areas) {
    this.mongo = mongo;
    this.pages = pages;
    this.areas = areas;
  }

  /**
   * Adds a note; the same id and content again answers with what is stored. For an ORGANISER of the
   * area.
   */
  public ReportNote add(
      Actor actor,
      String id,
      ReportNoteKind kind,
      String areaId,
      @Nullable String code,
      String text,
      Source source) {
    Area area = areas.require(areaId, "areaId");
    if (!actor.sees(area.path())) throw Problem.notFound().at("areaId");
    if (!actor.may(Role.ORGANISER, area.path())) throw Problem.forbidden();
    ReportNote note =
        new ReportNote(
            Ids.check("not", id, "id"),
            kind,
            areaId,
            area.path(),
            Texts.optionalLine(code, 60, "code"),
            Texts.line(text, 2_000, "text"),
            SourceInput.of(source).checked());
    ReportNote stored = mongo.findById(id, ReportNote.class);
    if (stored == null) return mongo.insert(note);
    if (!stored.equals(note)) throw Problem.of(ProblemCode.IDEMPOTENCY_CONFLICT);
    return stored;
  }

  Connection<ReportNote> in(
      Actor actor, String areaId, @Nullable ReportNoteKind kind, PageRequest page) {
    if (actor.partner()) throw Problem.forbidden();
    Criteria filter =
        new Criteria().andOperator(actor.scope(), Criteria.where("areaPath").is(areaId));
    if (kind != null) filter = new Criteria().andOperator(filter, Criteria.where("kind").is(kind));
    return pages.find(
        ReportNote.class, filter, Sort.by("kind", "_id"), page, "reportNotes" + areaId + kind);
  }
}
