package vn.tungnha.team;

import java.time.Clock;
import org.springframework.data.mongodb.core.mapping.event.AfterConvertCallback;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Days;

/** Every team read shows its card of today, wherever it is read. */
@Component
class TeamsOnTheirDay implements AfterConvertCallback<Team> {
  private final Clock clock;

  TeamsOnTheirDay(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Team onAfterConvert(Team team, org.bson.Document document, String collection) {
    return team.on(Days.today(clock));
  }
}
