package vn.tungnha.session;

import java.util.List;
import vn.tungnha.area.Area;
import vn.tungnha.team.Team;

/** A village of a test with a team and a culture house of its own. */
record Village(Area area, Team team, Venue house) {
  SeriesPlaceInput place() {
    return new SeriesPlaceInput(area.id(), house.id(), List.of(team.id()));
  }
}
