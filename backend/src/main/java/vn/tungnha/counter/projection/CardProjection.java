package vn.tungnha.counter.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.counter.store.LastOutcome;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.OutcomeLog;
import vn.tungnha.outcome.OutcomeStatus;

/** The teams' part of a batch: the newest outcome of each, on its card. */
@Component
class CardProjection {
  private final MongoTemplate mongo;
  private final OutcomeLog log;

  CardProjection(MongoTemplate mongo, OutcomeLog log) {
    this.mongo = mongo;
    this.log = log;
  }

  void apply(List<Outcome> versions) {
    List<Outcome> ofTeams = versions.stream().filter(version -> version.teamId() != null).toList();
    if (ofTeams.isEmpty()) return;
    Map<String, LastOutcome> stored = stored(ofTeams);
    Map<String, LastOutcome> cards = new HashMap<>(stored);
    for (Outcome version : ofTeams) turn(cards, version);

    BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, LastOutcome.class);
    for (String team : stored.keySet()) if (!cards.containsKey(team)) bulk.remove(byId(team));
    cards.forEach(
        (team, card) ->
            bulk.replaceOne(byId(team), card, FindAndReplaceOptions.options().upsert()));
    bulk.execute();
  }

  private Map<String, LastOutcome> stored(List<Outcome> ofTeams) {
    Set<String> teams =
        ofTeams.stream().map(Outcome::teamId).filter(Objects::nonNull).collect(Collectors.toSet());
    return mongo.find(Query.query(Criteria.where("_id").in(teams)), LastOutcome.class).stream()
        .collect(Collectors.toMap(LastOutcome::teamId, card -> card));
  }

  private void turn(Map<String, LastOutcome> cards, Outcome version) {
    String team = Objects.requireNonNull(version.teamId());
    LastOutcome card = cards.get(team);
    if (version.version() == 1) {
      LastOutcome next = LastOutcome.of(team, version);
      if (card == null || LastOutcome.NEWNESS.compare(next, card) > 0) cards.put(team, next);
      return;
    }
    boolean withdrawn = version.status() == OutcomeStatus.VOIDED;
    if (!withdrawn || card == null || !card.outcomeId().equals(version.outcomeId())) return;
    cards.remove(team);
    log.lastOf(team).ifPresent(first -> cards.put(team, LastOutcome.of(team, first)));
  }

  private static Query byId(String team) {
    return Query.query(Criteria.where("_id").is(team));
  }
}
