package vn.tungnha.counter.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.Gauge;
import vn.tungnha.counter.store.Place;
import vn.tungnha.counter.store.Reading;
import vn.tungnha.counter.store.TeamCounters;
import vn.tungnha.outcome.Outcome;

/**
 * Counts one campaign again from the newest versions of its outcomes. It adds whole outcomes, where
 * the projector adds deltas, and sums gauges from the leaves up, where the projector moves them: so
 * it finds a fault of either.
 */
public final class CampaignRecount {
  private final String campaignId;
  private final Sums sums = new Sums();
  private final List<Reading> readings = new ArrayList<>();
  private final Map<Place, Map<String, Reading>> winning = new HashMap<>();
  private long outcomes;

  public CampaignRecount(String campaignId) {
    this.campaignId = campaignId;
  }

  public void add(Outcome newest) {
    outcomes++;
    sums.add(newest, newest.counts());
    List<Reading> told = Reading.of(newest);
    if (told.isEmpty()) return;
    Place own = Place.of(newest).getLast();
    for (Reading reading : told) {
      readings.add(reading);
      winning
          .computeIfAbsent(own, none -> new HashMap<>())
          .merge(reading.indicator(), reading, CampaignRecount::heavier);
    }
  }

  private static Reading heavier(Reading one, Reading other) {
    return Reading.WEIGHT.compare(one, other) >= 0 ? one : other;
  }

  public Recounted result(Instant at) {
    Map<Place, Map<String, Gauge>> gauges = gauges();
    Map<String, AreaCounters> areas = new HashMap<>();
    sums.places()
        .forEach(
            (place, counts) ->
                areas.put(
                    place.id(), area(place, counts, gauges.getOrDefault(place, Map.of()), at)));
    Map<String, DayCounters> days = new HashMap<>();
    sums.days()
        .forEach(
            (day, counts) ->
                days.put(day.id(), new DayCounters(day.id(), campaignId, day.day(), counts)));
    Map<String, TeamCounters> teams = new HashMap<>();
    sums.teams()
        .forEach(
            (team, counts) ->
                teams.put(
                    team.id(),
                    new TeamCounters(
                        team.id(), campaignId, team.teamId(), team.place().areaPath(), counts)));
    return new Recounted(campaignId, areas, days, teams, readings, outcomes);
  }

  private AreaCounters area(
      Place place, Map<String, BigDecimal> counts, Map<String, Gauge> gauges, Instant at) {
    return new AreaCounters(
        place.id(),
        campaignId,
        place.areaId(),
        place.areaPath(),
        counts,
        sums.credited(place),
        gauges,
        null,
        at);
  }

  private Map<Place, Map<String, Gauge>> gauges() {
    Map<Place, Map<String, Gauge>> gauges = new HashMap<>();
    Map<String, RollUp> rollUps = new HashMap<>();
    readings.forEach(reading -> rollUps.put(reading.indicator(), reading.rollUp()));
    List<Place> deepestFirst = new ArrayList<>(sums.places().keySet());
    deepestFirst.sort(Comparator.comparingInt(Place::depth).reversed());
    for (Place place : deepestFirst) {
      Map<String, Gauge> here = gauges.computeIfAbsent(place, none -> new HashMap<>());
      winning
          .getOrDefault(place, Map.of())
          .forEach(
              (indicator, reading) ->
                  here.put(
                      indicator, here.getOrDefault(indicator, Gauge.UNKNOWN).withOwn(reading)));
      here.forEach(
          (indicator, gauge) -> {
            if (rollUps.get(indicator) == RollUp.SUM) addBelow(gauges, place, indicator, gauge);
          });
    }
    return gauges;
  }

  private void addBelow(
      Map<Place, Map<String, Gauge>> gauges, Place place, String indicator, Gauge gauge) {
    if (place.depth() == 1 || !sums.holds(place.parent())) return;
    gauges
        .computeIfAbsent(place.parent(), none -> new HashMap<>())
        .compute(
            indicator,
            (code, above) -> (above == null ? Gauge.UNKNOWN : above).moved(null, gauge.level()));
  }
}
