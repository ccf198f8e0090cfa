package vn.tungnha.counter;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tungnha.outcome.Outcome;

/**
 * COUNT indicators added up by place, by day and by team, from each outcome's area up to its
 * campaign's.
 */
final class Sums {
  private final Map<Place, Map<String, BigDecimal>> places = new HashMap<>();
  private final Map<PlaceDay, Map<String, BigDecimal>> days = new HashMap<>();
  private final Map<Place, Map<String, BigDecimal>> credited = new HashMap<>();
  private final Map<PlaceTeam, Map<String, BigDecimal>> teams = new HashMap<>();

  /** Adds what an outcome brings: its deltas, or all that it counts. */
  void add(Outcome outcome, Map<String, BigDecimal> counts) {
    List<Place> path = Place.of(outcome);
    for (String team : outcome.credits()) {
      if (counts.isEmpty()) break;
      PlaceTeam own = new PlaceTeam(path.getLast(), team);
      add(teams.computeIfAbsent(own, none -> new TreeMap<>()), counts);
      for (Place place : path)
        add(credited.computeIfAbsent(place, none -> new TreeMap<>()), counts);
    }
    for (Place place : path) {
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

  /** What the teams together are credited with in a place and below it. */
  Map<String, BigDecimal> credited(Place place) {
    return credited.getOrDefault(place, Map.of());
  }

  Map<PlaceTeam, Map<String, BigDecimal>> teams() {
    return teams;
  }
}
