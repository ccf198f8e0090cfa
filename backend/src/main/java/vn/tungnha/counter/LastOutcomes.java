package vn.tungnha.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.counter.store.LastOutcome;
import vn.tungnha.platform.Rows;
import vn.tungnha.platform.Together;
import vn.tungnha.team.Team;

/** The cards beside teams. */
@Component
class LastOutcomes {
  private final Rows rows;
  private final Together<List<String>, Map<String, LastOutcome>> cards = new Together<>(this::read);

  LastOutcomes(Rows rows) {
    this.rows = rows;
  }

  /** Each team's, in their order; one read for all whose pages are asked for at the same time. */
  List<@Nullable LastOutcome> of(List<Team> teams) {
    List<String> ids = new ArrayList<>(teams.size());
    for (Team team : teams) ids.add(team.id());
    Map<String, LastOutcome> found = Objects.requireNonNull(cards.ask(ids));
    List<@Nullable LastOutcome> each = new ArrayList<>(ids.size());
    for (String id : ids) each.add(found.get(id));
    return each;
  }

  private Map<List<String>, Map<String, LastOutcome>> read(List<List<String>> pages) {
    Set<String> ids = new HashSet<>();
    pages.forEach(ids::addAll);
    Map<String, LastOutcome> found = HashMap.newHashMap(ids.size());
    rows.withIds(LastOutcome.class, ids).forEach(card -> found.put(card.teamId(), card));
    Map<List<String>, Map<String, LastOutcome>> all = HashMap.newHashMap(pages.size());
    pages.forEach(page -> all.put(page, found));
    return all;
  }
}
