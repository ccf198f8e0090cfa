package vn.tungnha.counter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;

/**
 * Where an actor who sees a campaign may read its counters: in the campaign's own area, which
 * everyone who takes part works towards, and in those of its areas that lie in the actor's scope.
 */
@Component
class CounterPlaces {
  private final Areas areas;

  CounterPlaces(Areas areas) {
    this.areas = areas;
  }

  /**
   * @param areaId null: the campaign's own
   */
  Optional<Area> find(Actor actor, Campaign campaign, @Nullable String areaId) {
    return areas
        .find(areaId == null ? campaign.areaId() : areaId)
        .filter(area -> area.path().contains(campaign.areaId()))
        .filter(area -> area.id().equals(campaign.areaId()) || actor.sees(area.path()));
  }
}
