package vn.tungnha.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;

/** The only way to series, sessions and venues: authorises, then acts. */
@Service
public class Sessions {

  /** The session if the actor may see it; else {@code NOT_FOUND}. */
  public Session require(Actor actor, String id) {
    throw new UnsupportedOperationException();
  }

  /** Those of the sessions that the actor may see, by id; a fixed number of queries. */
  public Map<String, Session> visible(Actor actor, Collection<String> ids) {
    throw new UnsupportedOperationException();
  }

  /**
   * Days with at least one PLANNED session of the campaign in the area or below it, from a day on.
   */
  public int nightsLeft(String campaignId, String areaId, LocalDate from) {
    throw new UnsupportedOperationException();
  }
}
