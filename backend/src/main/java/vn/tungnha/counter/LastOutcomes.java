package vn.tungnha.counter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.counter.store.LastOutcome;
import vn.tungnha.platform.ChangeFeed;
import vn.tungnha.platform.Heard;
import vn.tungnha.team.Team;

/** The cards beside teams, as this instance heard of them. */
@Component
class LastOutcomes {
  private static final int KEPT = 20_000;

  private final MongoOperations mongo;
  private final Heard<LastOutcome> cards;

  LastOutcomes(MongoOperations mongo, ChangeFeed changes) {
    this.mongo = mongo;
    this.cards = new Heard<>(changes, mongo.getCollectionName(LastOutcome.class), KEPT);
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
    Query ofTeams = Query.query(Criteria.where("_id").in(ids)).cursorBatchSize(ids.size() + 1);
    return mongo.find(ofTeams, LastOutcome.class).stream()
        .collect(Collectors.toMap(LastOutcome::teamId, card -> card));
  }
}
