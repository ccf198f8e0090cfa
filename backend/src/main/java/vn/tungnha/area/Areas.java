package vn.tungnha.area;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.area.AreaTree.AreaQuery;
import vn.tungnha.platform.ChangeFeed;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Transactions;

/**
 * The only way to administrative units. They are reference data that everyone signed in may read,
 * so reading asks for no actor; all of them stand in process, kept fresh by the change feed.
 */
@Service
public class Areas {
  /**
   * Milliseconds for reading all areas at once, which a busy machine cannot do in a list's time.
   */
  private static final long WHOLE_COUNTRY = 60_000;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final MongoOperations mongo;
  private final Transactions transactions;
  private final Clock clock;
  private volatile AreaTree tree = AreaTree.EMPTY;

  Areas(MongoOperations mongo, Transactions transactions, ChangeFeed changes, Clock clock) {
    this.mongo = mongo;
    this.transactions = transactions;
    this.clock = clock;
    changes.onChange("areas", this::reload);
  }

  /** The area, or {@code NOT_FOUND}. */
  public Area require(String id) {
    return find(id).orElseThrow(Problem::notFound);
  }

  /** The area, or {@code NOT_FOUND} at a field of the input. */
  public Area require(String id, String... path) {
    return find(id).orElseThrow(() -> Problem.notFound().at(path));
  }

  /**
   * The area, if there is one. What is not known here is looked for: another instance may have made
   * it a moment ago, and who works in it next is not to be told that it does not exist.
   */
  public Optional<Area> find(String id) {
    Optional<Area> known = tree.find(id);
    return known.isPresent() || !Ids.isId("are", id)
        ? known
        : Optional.ofNullable(mongo.findById(id, Area.class));
  }

  /** Those of the areas that exist, by id. */
  public Map<String, Area> all(Collection<String> ids) {
    AreaTree now = tree;
    Map<String, Area> found = new HashMap<>();
    for (String id : ids) now.find(id).ifPresent(area -> found.put(id, area));
    return found;
  }

  /** From the country down to the area itself; {@code NOT_FOUND} if there is none. */
  public List<String> path(String id) {
    return require(id).path();
  }

  /** From the country down to the parent. */
  public List<Area> ancestors(Area area) {
    return tree.ancestors(area);
  }

  /**
   * The units directly below, by name, as of a day; without one as of today, or for a unit of the
   * past as of its last day.
   */
  public List<Area> children(Area area, @Nullable LocalDate asOf) {
    LocalDate day = asOf != null ? asOf : lastDay(area);
    return tree.children(area.id()).stream().filter(child -> child.isValidOn(day)).toList();
  }

  /** All that ever lay directly below, by name. */
  public List<Area> everyChild(Area area) {
    return tree.children(area.id());
  }

  private LocalDate lastDay(Area area) {
    LocalDate today = Days.today(clock);
    return area.validTo() == null || today.isBefore(area.validTo())
        ? today
        : area.validTo().minusDays(1);
  }

  /** The area itself and all that ever lay in it. */
  public List<Area> under(Area area) {
    AreaTree now = tree;
    List<Area> all = new ArrayList<>(List.of(area));
    for (int i = 0; i < all.size(); i++) all.addAll(now.children(all.get(i).id()));
    return List.copyOf(all);
  }

  public boolean hasChildren(Area area) {
    return tree.hasChildren(area.id());
  }

  /** The name in Vietnamese, told apart from its namesakes. */
  public String label(String id) {
    return label(require(id), Locale.of("vi"));
  }

  /**
   * "xã Đại Thạnh, huyện Đại Lộc, tỉnh Quảng Nam (đến 30/06/2025)": the name, what it lies in, and
   * when it ended.
   */
  public String label(Area area, Locale locale) {
    StringBuilder label = new StringBuilder(spoken(area));
    for (Area above : tree.ancestors(area).reversed()) {
      if (above.level() != AreaLevel.COUNTRY) label.append(", ").append(spoken(above));
    }
    LocalDate end = area.validTo();
    if (end != null) {
      label.append(locale.getLanguage().equals("en") ? " (until " : " (đến ");
      label.append(DAY.format(end.minusDays(1))).append(')');
    }
    return label.toString();
  }

  /** "Thành Phố Bắc Kạn" as one says it: "thành phố Bắc Kạn". */
  private static String spoken(Area area) {
    if (area.level() == AreaLevel.COUNTRY) return area.name();
    int kind = area.kind().length();
    return area.name().substring(0, kind).toLowerCase(Locale.ROOT) + area.name().substring(kind);
  }

  /** Best match first. */
  List<Area> search(AreaQuery query) {
    return tree.search(query);
  }

  /**
   * Keeps areas as given: new ones are inserted, changed ones replaced, all in one transaction for
   * up to 200 of them. The caller has authorised.
   */
  public void add(List<Area> areas) {
    transactions.inOne(() -> mongo.insert(areas, Area.class));
    grow(areas);
  }

  private synchronized void grow(List<Area> more) {
    tree = tree.with(more);
  }

  /** Those of the ids that are stored, read from the database and not from this process. */
  public Map<String, Area> stored(Collection<String> ids) {
    Map<String, Area> found = new HashMap<>();
    mongo
        .find(Query.query(Criteria.where("_id").in(ids)), Area.class)
        .forEach(area -> found.put(area.id(), area));
    return found;
  }

  /** One at a time: of two, the one that read earlier must not be the last to tell. */
  synchronized void reload() {
    tree = new AreaTree(mongo.find(new Query().maxTimeMsec(WHOLE_COUNTRY), Area.class));
  }
}
