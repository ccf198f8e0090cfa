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
 * @param at the last row gone through in the present work
 * @param done how many of {@code rowCount} those are
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
    ImportStatus status,
    int rowCount,
    List<ImportColumn> columns,
    List<ColumnMatch> matching,
    List<String> naturalKey,
    int at,
    int done,
    @Nullable ImportCounts preview,
    @Nullable ImportCounts result,
    @Nullable UndoCounts undone) {

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
    return new Import(
        id,
        kind,
        areaId,
        areaPath,
        fileName,
        forActor,
        createdBy,
        createdAt,
        work,
        rowCount,
        columns,
        matching,
        naturalKey,
        0,
        0,
        work == ImportStatus.CHECKING ? ImportCounts.NONE : preview,
        work == ImportStatus.UNDOING
            ? result
            : work == ImportStatus.RUNNING ? ImportCounts.NONE : null,
        work == ImportStatus.UNDOING ? UndoCounts.NONE : null);
  }

  Import matched(List<ColumnMatch> newMatching, List<String> newKey) {
    return new Import(
        id,
        kind,
        areaId,
        areaPath,
        fileName,
        actorId,
        createdBy,
        createdAt,
        status,
        rowCount,
        columns,
        newMatching,
        newKey,
        at,
        done,
        preview,
        result,
        undone);
  }

  Import is(ImportStatus newStatus) {
    return new Import(
        id,
        kind,
        areaId,
        areaPath,
        fileName,
        actorId,
        createdBy,
        createdAt,
        newStatus,
        rowCount,
        columns,
        matching,
        naturalKey,
        at,
        done,
        preview,
        result,
        undone);
  }

  /** Further by some rows. */
  Import advanced(List<ImportRow> rows) {
    ImportCounts counts = status == ImportStatus.CHECKING ? preview : result;
    UndoCounts undoCounts = undone;
    for (ImportRow row : rows) {
      if (counts != null && row.outcome() != null && status != ImportStatus.UNDOING)
        counts = counts.with(row.outcome());
      if (undoCounts != null && row.undo() != null) undoCounts = undoCounts.with(row.undo());
    }
    return new Import(
        id,
        kind,
        areaId,
        areaPath,
        fileName,
        actorId,
        createdBy,
        createdAt,
        status,
        rowCount,
        columns,
        matching,
        naturalKey,
        rows.getLast().row(),
        done + rows.size(),
        status == ImportStatus.CHECKING ? counts : preview,
        status == ImportStatus.CHECKING ? result : counts,
        undoCounts);
  }
}
