package vn.tungnha.team;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;

/** The only way to teams, their kinds and members: authorises, then acts. */
@Service
public class Teams {

  /** The team if the actor may see it; else {@code NOT_FOUND}. */
  public Team require(Actor actor, String id) {
    throw new UnsupportedOperationException();
  }

  /** Those of the teams that the actor may see, by id; one query. */
  public Map<String, Team> visible(Actor actor, Collection<String> ids) {
    throw new UnsupportedOperationException();
  }
}
