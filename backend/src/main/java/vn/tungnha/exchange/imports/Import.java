package vn.tungnha.exchange.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * One file brought in: one batch, done and undone as a whole.
 *
 * @param areaPath to the area in which everything it brings must lie
 * @param actorId the account it works for; its rights are looked up anew as it works
 * @param columns in the order of the file
 * @param matching empty before {@code matchImport}
 * @param naturalKey the properties by which a row is known as one that is there already
 */
@Document("imports")
record Import(
    @Id String id,
    ImportKind kind,
    String areaId,
    List<String> areaPath,
    String fileName,
    String actorId,
    String createdBy,
    Instant createdAt,
    int rowCount,
    List<ImportColumn> columns,
    ImportStatus status,
    List<ColumnMatch> matching,
    List<String> naturalKey,
    Progress progress) {

  /** One kept before progress was a part of its own has none. */
  @SuppressWarnings("ConstantValue")
  Import {
    progress = progress == null ? Progress.NONE : progress;
  }

  public int done() {
    return progress.done();
  }

  public @Nullable ImportCounts preview() {
    return progress.preview();
  }

  public @Nullable ImportCounts result() {
    return progress.result();
  }

  public @Nullable UndoCounts undone() {
    return progress.undone();
  }

  /** The column that brings a property. */
  Optional<Integer> columnOf(String property) {
    return matching.stream()
        .filter(match -> match.property().equals(property))
        .map(ColumnMatch::column)
        .findFirst();
  }

  /** What a row says of a property; empty when no column brings it or the cell is blank. */
  String said(ImportRow row, String property) {
    return columnOf(property).map(row::cell).orElse("").strip();
  }

  void require(ImportStatus... allowed) {
    if (!List.of(allowed).contains(status))
      throw Problem.of(ProblemCode.WRONG_STATE, "exchange.is." + status).withCurrent(this);
  }

  /** Ready to go through all rows for a new purpose. */
  Import begin(ImportStatus work, String forActor) {
    return with(forActor, work, matching, naturalKey, Progress.begin(work, progress));
  }

  Import matched(List<ColumnMatch> newMatching, List<String> newKey) {
    return with(actorId, status, List.copyOf(newMatching), List.copyOf(newKey), progress);
  }

  Import is(ImportStatus newStatus) {
    return with(actorId, newStatus, matching, naturalKey, progress);
  }

  /** Further by some rows. */
  Import advanced(List<ImportRow> rows) {
    return with(actorId, status, matching, naturalKey, progress.after(status, rows));
  }

  private Import with(
      String forActor,
      ImportStatus newStatus,
      List<ColumnMatch> newMatching,
      List<String> newKey,
      Progress newProgress) {
    return new Import(
        id,
        kind,
        areaId,
        areaPath,
        fileName,
        forActor,
        createdBy,
        createdAt,
        rowCount,
        columns,
        newStatus,
        newMatching,
        newKey,
        newProgress);
  }
}
