package vn.tungnha.counter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.counter.store.LastOutcome;
import vn.tungnha.platform.ChangeFeed;
import vn.tungnha.platform.Heard;
import vn.tungnha.platform.Rows;
import vn.tungnha.team.Team;

/** The cards beside teams, as this instance heard of them. */
@Component
class LastOutcomes {
  private static final int KEPT = 20_000;

  private final Rows rows;
  private final Heard<LastOutcome> cards;

  LastOutcomes(Rows rows, ChangeFeed changes) {
    this.rows = rows;
    this.cards = new Heard<>(changes, LastOutcome.COLLECTION, KEPT);
  }

  /** Each team's, in their order; what is not known is read in one go. */
  List<@Nullable LastOutcome> of(List<Team> teams) {
    List<String> ids = new ArrayList<>(teams.size());
    for (Team team : teams) ids.add(team.id());
    Map<String, LastOutcome> found = cards.findAll(ids, this::read);
    List<@Nullable LastOutcome> each = new ArrayList<>(ids.size());
    for (String id : ids) each.add(found.get(id));
    return each;
  }

  private Map<String, LastOutcome> read(Collection<String> ids) {
    Map<String, LastOutcome> found = HashMap.newHashMap(ids.size());
    rows.withIds(LastOutcome.class, ids).forEach(card -> found.put(card.teamId(), card));
    return found;
  }
}
