package vn.tungnha.counter.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.Gauge;
import vn.tungnha.counter.store.Level;
import vn.tungnha.counter.store.Place;
import vn.tungnha.counter.store.Reading;

/**
 * The gauges of some places, changed one reading at a time: a difference goes up the tree until an
 * area's own reading, or the campaign's area, stops it.
 */
final class GaugeTree {
  private final Map<String, Map<String, Gauge>> gauges = new HashMap<>();
  private final Map<String, Set<String>> changed = new HashMap<>();

  GaugeTree(Iterable<AreaCounters> stored) {
    for (AreaCounters area : stored) gauges.put(area.id(), new HashMap<>(area.gauges()));
  }

  /**
   * Another reading wins in the last place of the path, or none.
   *
   * @param path from the campaign's area down
   */
  void set(List<Place> path, String indicator, RollUp rollUp, @Nullable Reading own) {
    Level from = of(path.getLast(), indicator).level();
    put(path.getLast(), indicator, of(path.getLast(), indicator).withOwn(own));
    if (rollUp == RollUp.NONE) return;
    Level to = of(path.getLast(), indicator).level();
    for (Place above : path.subList(0, path.size() - 1).reversed()) {
      if (Objects.equals(from, to)) return;
      Gauge before = of(above, indicator);
      Gauge after = before.moved(from, to);
      put(above, indicator, after);
      from = before.level();
      to = after.level();
    }
  }

  private Gauge of(Place place, String indicator) {
    return gauges.getOrDefault(place.id(), Map.of()).getOrDefault(indicator, Gauge.UNKNOWN);
  }

  private void put(Place place, String indicator, Gauge gauge) {
    gauges.computeIfAbsent(place.id(), none -> new HashMap<>()).put(indicator, gauge);
    changed.computeIfAbsent(place.id(), none -> new HashSet<>()).add(indicator);
  }

  /** The gauges that were put, by place and indicator. */
  Map<String, Map<String, Gauge>> changes() {
    Map<String, Map<String, Gauge>> changes = new HashMap<>();
    changed.forEach(
        (place, indicators) -> {
          Map<String, Gauge> all = new HashMap<>(gauges.getOrDefault(place, Map.of()));
          all.keySet().retainAll(indicators);
          changes.put(place, all);
        });
    return changes;
  }
}
