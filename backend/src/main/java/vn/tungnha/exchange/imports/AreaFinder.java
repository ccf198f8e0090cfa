package vn.tungnha.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;

/**
 * Finds an area within another as people write it: by official code, by id, or by its name and
 * those of some it lies in, "thôn 1, xã Đại Thạnh", with or without their kinds and diacritics. Of
 * namesakes one of the past gives way to one of today.
 */
final class AreaFinder {
  private final Area root;
  private final Areas areas;
  private final LocalDate today;
  private final Map<String, List<Area>> byWord = new HashMap<>();

  AreaFinder(Area root, Areas areas, LocalDate today) {
    this.root = root;
    this.areas = areas;
    this.today = today;
    for (Area area : areas.under(root)) {
      put(area.id(), area);
      put(area.nameKey(), area);
      put(bare(area), area);
      if (area.code() != null) put(area.code(), area);
    }
  }

  private void put(String word, Area area) {
    List<Area> same = byWord.computeIfAbsent(word, none -> new ArrayList<>());
    if (!same.contains(area)) same.add(area);
  }

  private static String bare(Area area) {
    int kind = Math.min(area.nameKey().length(), Texts.fold(area.kind()).length());
    return area.nameKey().substring(kind).strip();
  }

  /** Blank is the area itself; none and several are refused at {@code area}. */
  Area find(String cell) {
    return cell.isEmpty() ? root : find(cell, "area");
  }

  Area find(String cell, String... path) {
    List<Area> found = candidates(cell);
    if (found.isEmpty()) throw refusal("noArea", cell).at(path);
    if (found.size() > 1) throw refusal("severalAreas", cell).at(path);
    return found.getFirst();
  }

  private List<Area> candidates(String cell) {
    int note = cell.indexOf('(');
    boolean past = note > 0;
    List<String> words =
        Arrays.stream((past ? cell.substring(0, note) : cell).split(","))
            .map(Texts::fold)
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) return List.of();
    List<String> above = words.subList(1, words.size());
    List<Area> found = named(words.getFirst()).stream().filter(a -> liesIn(a, above)).toList();
    if (found.size() < 2) return found;
    return found.stream().filter(area -> area.isValidOn(today) != past).toList();
  }

  /** A spreadsheet takes the zeros off the front of a code. */
  private List<Area> named(String word) {
    List<Area> found = byWord.getOrDefault(word, List.of());
    if (!found.isEmpty() || !word.matches("[0-9]{1,4}")) return found;
    return byWord.getOrDefault("0".repeat(5 - word.length()) + word, List.of());
  }

  private boolean liesIn(Area area, List<String> words) {
    List<Area> above = areas.ancestors(area);
    int next = 0;
    for (int i = above.size() - 1; i >= 0 && next < words.size(); i--) {
      String word = words.get(next);
      if (above.get(i).nameKey().equals(word) || bare(above.get(i)).equals(word)) next++;
    }
    return next == words.size();
  }

  private static Problem refusal(String key, String cell) {
    return Problem.of(ProblemCode.NOT_FOUND, "exchange." + key, cell);
  }
}
