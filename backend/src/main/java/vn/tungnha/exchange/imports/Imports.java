package vn.tungnha.exchange.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.exchange.sheet.Upload;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;

/**
 * The only way to imports, for organisers of their areas. A file is kept, matched, checked, run and
 * undone; the last three are work in the background, which can be watched and, but for undoing,
 * cancelled.
 */
@Service
class Imports {
  private static final int MAX_NAME = 200;

  private final ImportStore store;
  private final ImportJobs jobs;
  private final UploadReader reader;
  private final Properties properties;
  private final Map<ImportKind, RowKind> kinds;
  private final Areas areas;
  private final Clock clock;

  Imports(
      ImportStore store,
      ImportJobs jobs,
      UploadReader reader,
      Properties properties,
      List<RowKind> kinds,
      Areas areas,
      Clock clock) {
    this.store = store;
    this.jobs = jobs;
    this.reader = reader;
    this.properties = properties;
    this.kinds = kinds.stream().collect(Collectors.toMap(RowKind::kind, Function.identity()));
    this.areas = areas;
    this.clock = clock;
  }

  /** Refuses who may not bring a file in for the area; before any of it is read. */
  Area requireMay(Actor actor, String areaId) {
    Area area = areas.require(areaId, "areaId");
    if (!actor.sees(area.path())) throw Problem.notFound().at("areaId");
    if (!actor.may(Role.ORGANISER, area.path())) throw Problem.forbidden().at("areaId");
    return area;
  }

  /** Keeps the rows of a file; a file that is refused leaves nothing. */
  Import upload(Actor actor, ImportKind kind, String areaId, String fileName, Upload file) {
    Area area = requireMay(actor, areaId);
    String id = Ids.fresh("imp", clock.instant());
    String name = Texts.line(fileName, MAX_NAME, "fileName");
    boolean kept = false;
    try {
      UploadReader.Staged staged = reader.stage(id, file);
      Import told =
          new Import(
              id,
              kind,
              areaId,
              area.path(),
              name,
              actor.id(),
              actor.name(),
              clock.instant(),
              staged.rows(),
              columns(staged, kindOf(kind)),
              ImportStatus.UPLOADED,
              List.of(),
              List.of(),
              Progress.NONE);
      store.insert(told);
      kept = true;
      return told;
    } finally {
      if (!kept) store.unstage(id);
    }
  }

  private List<ImportColumn> columns(UploadReader.Staged staged, RowKind kind) {
    List<ImportColumn> columns = new ArrayList<>();
    Set<String> guessed = new HashSet<>();
    for (int column = 0; column < staged.titles().size(); column++) {
      String title = staged.titles().get(column);
      int at = column;
      List<String> samples =
          staged.first().stream()
              .map(cells -> at < cells.size() ? cells.get(at) : "")
              .filter(cell -> !cell.isEmpty())
              .limit(3)
              .toList();
      String guess = properties.guess(title, kind);
      columns.add(
          new ImportColumn(
              column, title, samples, guess != null && guessed.add(guess) ? guess : null));
    }
    return columns;
  }

  private RowKind kindOf(ImportKind kind) {
    return Objects.requireNonNull(kinds.get(kind));
  }

  /** What columns can bring now: custom fields may have changed since the file came. */
  List<ImportProperty> properties(Import of) {
    return properties.of(kindOf(of.kind()));
  }

  Optional<Import> find(Actor actor, String id) {
    return store.find(id, mine(actor));
  }

  Import require(Actor actor, String id) {
    return find(actor, id).orElseThrow(() -> Problem.notFound().at("importId"));
  }

  /** Newest first. */
  Connection<Import> list(Actor actor, PageRequest page) {
    return store.page(mine(actor), page, "imports");
  }

  private static Criteria mine(Actor actor) {
    if (actor.partner()) throw Problem.forbidden();
    return Criteria.where("areaPath").in(actor.areasAs(Role.ORGANISER));
  }

  /** For who may see the import. */
  Connection<ImportRow> rows(Import of, @Nullable RowOutcome only, PageRequest page) {
    return store.rows(of.id(), only, page);
  }

  /** Says which column is what, and has all rows checked; again with others as one likes. */
  Import match(
      Actor actor, String id, List<ColumnMatch> columns, @Nullable List<String> naturalKey) {
    return change(
        actor,
        id,
        is -> {
          is.require(ImportStatus.UPLOADED, ImportStatus.CHECKED, ImportStatus.CHECKING);
          RowKind kind = kindOf(is.kind());
          List<String> key =
              naturalKey == null || naturalKey.isEmpty() ? usualKey(kind, columns) : naturalKey;
          checkMatching(is, kind, columns, key);
          return is.matched(columns, key).begin(ImportStatus.CHECKING, actor.id());
        });
  }

  private static List<String> usualKey(RowKind kind, List<ColumnMatch> columns) {
    Set<String> brought = columns.stream().map(ColumnMatch::property).collect(Collectors.toSet());
    return kind.naturalKeys().stream()
        .filter(key -> brought.contains(key.getFirst()))
        .findFirst()
        .orElse(kind.naturalKeys().getFirst());
  }

  private void checkMatching(Import is, RowKind kind, List<ColumnMatch> columns, List<String> key) {
    Set<String> known =
        properties.of(kind).stream().map(ImportProperty::property).collect(Collectors.toSet());
    Set<String> brought = new HashSet<>();
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      ColumnMatch match = columns.get(i);
      String place = Integer.toString(i);
      if (match.column() < 0 || match.column() >= is.columns().size())
        throw Problem.of(ProblemCode.NOT_FOUND).at("columns", place, "column");
      if (!known.contains(match.property()))
        throw Problem.of(ProblemCode.UNKNOWN_FIELD).at("columns", place, "property");
      if (!brought.add(match.property()) || !places.add(match.column()))
        throw Problem.of(ProblemCode.INVALID_VALUE, "exchange.matchedTwice").at("columns", place);
    }
    if (!kind.naturalKeys().contains(key))
      throw Problem.of(ProblemCode.INVALID_VALUE, "exchange.noKey").at("naturalKey");
    if (!brought.containsAll(kind.required()) || !brought.contains(key.getFirst()))
      throw Problem.of(ProblemCode.REQUIRED, "exchange.columnMissing").at("columns");
  }

  /** Does what the check said, as far as it still holds. */
  Import run(Actor actor, String id) {
    return change(
        actor,
        id,
        is -> {
          if (is.status() == ImportStatus.RUNNING || is.status() == ImportStatus.DONE) return is;
          is.require(ImportStatus.CHECKED);
          return is.begin(ImportStatus.RUNNING, actor.id());
        });
  }

  /** Stops the check or the run; what was done stays, and can be undone. */
  Import cancel(Actor actor, String id) {
    return change(
        actor,
        id,
        is ->
            switch (is.status()) {
              case CANCELLED -> is;
              case CHECKING -> is.is(ImportStatus.UPLOADED);
              case RUNNING -> is.is(ImportStatus.CANCELLED);
              default -> {
                is.require(ImportStatus.RUNNING);
                yield is;
              }
            });
  }

  /** Takes back what the import did; what others changed since stays and is counted. */
  Import undo(Actor actor, String id) {
    return change(
        actor,
        id,
        is -> {
          if (is.status() == ImportStatus.UNDOING || is.status() == ImportStatus.UNDONE) return is;
          is.require(ImportStatus.DONE, ImportStatus.CANCELLED);
          return is.begin(ImportStatus.UNDOING, actor.id());
        });
  }

  /** Again when the work in the background was quicker. */
  private Import change(Actor actor, String id, UnaryOperator<Import> verb) {
    while (true) {
      Import is = require(actor, id);
      if (!actor.may(Role.ORGANISER, is.areaPath())) throw Problem.forbidden();
      Import changed = verb.apply(is);
      if (changed.equals(is)) return is;
      if (store.replace(is, changed)) {
        jobs.wake();
        return changed;
      }
    }
  }
}
