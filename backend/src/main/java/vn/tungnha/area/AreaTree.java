package vn.tungnha.area;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Texts;

/**
 * All areas at one moment, in process: every other module asks for areas with every row it shows.
 */
final class AreaTree {
  static final AreaTree EMPTY = new AreaTree(List.of());

  private final Map<String, Area> byId = new HashMap<>();
  private final Map<String, List<Area>> placed = new HashMap<>();

  /** Sorted when first asked for: the whole country at once would take a second of every start. */
  private final Map<String, List<Area>> children = new ConcurrentHashMap<>();

  AreaTree(List<Area> areas) {
    areas.forEach(this::place);
  }

  private void place(Area area) {
    byId.put(area.id(), area);
    if (area.parentId() == null) return;
    placed.computeIfAbsent(area.parentId(), id -> new ArrayList<>()).add(area);
  }

  /** Vietnamese alphabetical order, the newer of two namesakes first. */
  private static Comparator<Area> byName() {
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    return Comparator.comparing(Area::name, vietnamese::compare)
        .thenComparingInt(area -> area.validTo() == null ? 0 : 1)
        .thenComparing(Area::id);
  }

  /** The same tree with more areas in it. */
  AreaTree with(List<Area> more) {
    Map<String, Area> all = new HashMap<>(byId);
    more.forEach(area -> all.put(area.id(), area));
    return new AreaTree(List.copyOf(all.values()));
  }

  Optional<Area> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  boolean hasChildren(String id) {
    return placed.containsKey(id);
  }

  List<Area> children(String id) {
    return children.computeIfAbsent(
        id, parent -> placed.getOrDefault(parent, List.of()).stream().sorted(byName()).toList());
  }

  List<Area> ancestors(Area area) {
    return area.ancestorIds().stream().map(byId::get).toList();
  }

  /**
   * Best match first: the whole name, the name without its kind, its beginning, then the rest; wide
   * before narrow.
   */
  List<Area> search(AreaQuery query) {
    List<String> words = words(query.search());
    Stream<Area> found =
        byId.values().stream().filter(area -> query.admits(area) && matches(area, words));
    String key = String.join(" ", words);
    return found
        .sorted(
            Comparator.comparingInt((Area area) -> distance(area, key))
                .thenComparing(Area::level)
                .thenComparing(byName()))
        .toList();
  }

  /** Each word begins a word of the area's name or of an ancestor's, at least one its own. */
  private boolean matches(Area area, List<String> words) {
    if (words.isEmpty()) return true;
    boolean own = false;
    for (String word : words) {
      if (beginsWord(area.nameKey(), word)) own = true;
      else if (ancestors(area).stream().noneMatch(above -> beginsWord(above.nameKey(), word)))
        return false;
    }
    return own;
  }

  private static boolean beginsWord(String key, String word) {
    return key.startsWith(word) || key.contains(" " + word);
  }

  private static int distance(Area area, String key) {
    if (key.isEmpty()) return 0;
    if (area.nameKey().equals(key)) return 0;
    String bare =
        area.nameKey()
            .substring(Math.min(area.nameKey().length(), Texts.fold(area.kind()).length()))
            .strip();
    if (bare.equals(key)) return 1;
    return bare.startsWith(key) || area.nameKey().startsWith(key) ? 2 : 3;
  }

  private static List<String> words(@Nullable String search) {
    if (search == null || search.isBlank()) return List.of();
    return List.of(Texts.fold(search).split(" "));
  }

  /** What a search asks for besides words; null admits all. */
  record AreaQuery(
      @Nullable String search,
      @Nullable AreaLevel level,
      @Nullable String under,
      @Nullable LocalDate asOf) {
    boolean admits(Area area) {
      return (level == null || area.level() == level)
          && (under == null || area.ancestorIds().contains(under))
          && (asOf == null || area.isValidOn(asOf));
    }
  }
}
