package vn.tungnha.counter.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tungnha.counter.store.Place;
import vn.tungnha.counter.store.PlaceDay;
import vn.tungnha.counter.store.PlaceTeam;
import vn.tungnha.outcome.Outcome;

/**
 * COUNT indicators added up by place, by day and by team, from each outcome's area up to its
 * campaign's.
 */
final class Sums {
  private final Map<Place, Tally> tallies = new HashMap<>();
  private final Map<Spot, List<Tally>> chains = new HashMap<>();

  /** What one place has by now; {@code teams}: what each is credited with in the place itself. */
  private record Tally(
      Place place,
      Map<String, BigDecimal> counts,
      Map<String, BigDecimal> credited,
      Map<LocalDate, Map<String, BigDecimal>> days,
      Map<String, Map<String, BigDecimal>> teams) {

    static Tally of(Place place) {
      return new Tally(place, new TreeMap<>(), new TreeMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  /** Finds the places of an outcome again without making them: nearly all are of a place before. */
  private record Spot(String campaignId, String areaId, int depth) {}

  /** Adds what an outcome brings: its deltas, or all that it counts. */
  void add(Outcome outcome, Map<String, BigDecimal> counts) {
    List<Tally> chain = chain(outcome);
    if (counts.isEmpty()) return;
    for (String team : outcome.credits()) {
      add(chain.getLast().teams().computeIfAbsent(team, none -> new TreeMap<>()), counts);
      for (Tally tally : chain) add(tally.credited(), counts);
    }
    for (Tally tally : chain) {
      add(tally.counts(), counts);
      add(tally.days().computeIfAbsent(outcome.day(), none -> new TreeMap<>()), counts);
    }
  }

  private List<Tally> chain(Outcome outcome) {
    Spot spot = new Spot(outcome.campaignId(), outcome.areaId(), outcome.countedIn().size());
    List<Tally> known = chains.get(spot);
    if (known != null && known.getLast().place().areaPath().equals(outcome.areaPath()))
      return known;
    List<Tally> chain =
        Place.of(outcome).stream().map(place -> tallies.computeIfAbsent(place, Tally::of)).toList();
    chains.put(spot, chain);
    return chain;
  }

  private static void add(Map<String, BigDecimal> sums, Map<String, BigDecimal> counts) {
    counts.forEach((code, count) -> sums.merge(code, count, BigDecimal::add));
  }

  boolean holds(Place place) {
    return tallies.containsKey(place);
  }

  Map<Place, Map<String, BigDecimal>> places() {
    Map<Place, Map<String, BigDecimal>> places = new HashMap<>();
    tallies.forEach((place, tally) -> places.put(place, tally.counts()));
    return places;
  }

  Map<PlaceDay, Map<String, BigDecimal>> days() {
    Map<PlaceDay, Map<String, BigDecimal>> days = new HashMap<>();
    tallies.forEach(
        (place, tally) ->
            tally.days().forEach((day, counts) -> days.put(new PlaceDay(place, day), counts)));
    return days;
  }

  /** What the teams together are credited with in a place and below it. */
  Map<String, BigDecimal> credited(Place place) {
    Tally tally = tallies.get(place);
    return tally == null ? Map.of() : tally.credited();
  }

  Map<PlaceTeam, Map<String, BigDecimal>> teams() {
    Map<PlaceTeam, Map<String, BigDecimal>> teams = new HashMap<>();
    tallies.forEach(
        (place, tally) ->
            tally.teams().forEach((team, counts) -> teams.put(new PlaceTeam(place, team), counts)));
    return teams;
  }
}
