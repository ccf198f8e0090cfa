package vn.tungnha.campaign.target;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import vn.tungnha.access.Actor;

/** How many people and households areas have: the module that keeps such figures answers. */
public interface AreaFigures {

  /**
   * The newest figure of each area, as far as the actor sees; an area without one is left out. Two
   * reads, whatever their number.
   */
  Map<String, BigDecimal> known(Actor actor, Distribution by, Collection<String> areaIds);
}
