package vn.tungnha.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tungnha.area.Area;
import vn.tungnha.area.AreaLevel;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Ids;

/** A real commune with invented villages. */
record Commune(Area area, List<Area> villages) {
  static final int VILLAGES = 10;

  /**
   * The share of each province's communes, at least one of each.
   *
   * @param day when they stand
   */
  static List<Commune> chosen(Areas areas, LocalDate day, double scale) {
    List<Area> all =
        areas.under(areas.require(Area.COUNTRY_ID)).stream()
            .filter(area -> area.level() == AreaLevel.COMMUNE && area.isValidOn(day))
            .sorted(Comparator.comparing(Area::id))
            .toList();
    Map<String, List<Area>> byProvince =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    area -> area.ancestorIds().get(1), TreeMap::new, Collectors.toList()));
    List<Commune> chosen = new ArrayList<>();
    for (List<Area> province : byProvince.values()) {
      int some = Math.clamp(Math.round(province.size() * scale), 1, province.size());
      province.subList(0, some).forEach(area -> chosen.add(of(area)));
    }
    return chosen;
  }

  private static Commune of(Area area) {
    return new Commune(
        area,
        IntStream.rangeClosed(1, VILLAGES)
            .mapToObj(n -> Area.below(area, id(area, n), "Thôn", Integer.toString(n), true))
            .toList());
  }

  private static String id(Area commune, int n) {
    return Ids.named("are", "national/" + commune.id() + "/" + n);
  }
}
