package vn.tungnha.counter;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.tungnha.outcome.Outcome;

/** COUNT indicators added up by place and by day, from each outcome's area up to its campaign's. */
final class Sums {
  private final Map<Place, Map<String, BigDecimal>> places = new HashMap<>();
  private final Map<PlaceDay, Map<String, BigDecimal>> days = new HashMap<>();

  /** Adds what an outcome brings: its deltas, or all that it counts. */
  void add(Outcome outcome, Map<String, BigDecimal> counts) {
    for (Place place : Place.of(outcome)) {
      add(places.computeIfAbsent(place, none -> new TreeMap<>()), counts);
      if (!counts.isEmpty())
        add(
            days.computeIfAbsent(new PlaceDay(place, outcome.day()), none -> new TreeMap<>()),
            counts);
    }
  }

  private static void add(Map<String, BigDecimal> sums, Map<String, BigDecimal> counts) {
    counts.forEach((code, count) -> sums.merge(code, count, BigDecimal::add));
  }

  Map<Place, Map<String, BigDecimal>> places() {
    return places;
  }

  Map<PlaceDay, Map<String, BigDecimal>> days() {
    return days;
  }
}
