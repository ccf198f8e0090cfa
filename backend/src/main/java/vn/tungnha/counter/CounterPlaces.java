package vn.tungnha.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.platform.Days;

/**
 * Where an actor who sees a campaign may read its counters: in the campaign's own area, which
 * everyone who takes part works towards, and in those of its areas that lie in the actor's scope.
 */
@Component
public class CounterPlaces {
  private final Areas areas;
  private final Clock clock;

  CounterPlaces(Areas areas, Clock clock) {
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * A place of the campaign that the actor sees.
   *
   * @param areaId null: the campaign's own
   */
  public Optional<CounterPlace> find(Actor actor, Campaign campaign, @Nullable String areaId) {
    return areas
        .find(areaId == null ? campaign.areaId() : areaId)
        .filter(area -> area.path().contains(campaign.areaId()))
        .filter(area -> area.id().equals(campaign.areaId()) || actor.sees(area.path()))
        .map(area -> new CounterPlace(campaign, area));
  }

  /** Those directly below that ever were, by name. */
  List<CounterPlace> below(Actor actor, CounterPlace place) {
    return areas.everyChild(place.area()).stream()
        .filter(area -> actor.sees(area.path()))
        .map(area -> new CounterPlace(place.campaign(), area))
        .toList();
  }

  /** Whether the area stands today; of a campaign that is over, on its last day. */
  boolean standsInItsTime(CounterPlace place, Area above) {
    LocalDate day = place.campaign().dayOfItsTime(Days.today(clock));
    LocalDate end = above.validTo();
    if (end != null && !day.isBefore(end)) day = end.minusDays(1);
    return place.area().isValidOn(day);
  }
}
