package vn.tungnha.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;

/**
 * Counts sessions by status without working each of them out: as the series plan, then corrected by
 * what was changed. Two queries for any number of campaigns.
 */
@Component
class SessionCounts {
  private final MongoOperations mongo;

  SessionCounts(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Changed sessions of a series that were planned on one day and now have one status. */
  private record Changed(String seriesId, LocalDate plannedDate, SessionStatus status, int n) {}

  Map<String, SessionCount> of(Actor actor, Collection<String> campaignIds) {
    Criteria filter =
        new Criteria().andOperator(Criteria.where("campaignId").in(campaignIds), actor.scope());
    Map<String, SessionSeries> series =
        mongo.find(Query.query(filter), SessionSeries.class).stream()
            .collect(Collectors.toMap(SessionSeries::id, one -> one.seenBy(actor)));
    Map<String, Tally> tallies = new HashMap<>();
    for (SessionSeries one : series.values()) tally(tallies, one).plan(one);
    for (Changed some : changed(filter)) {
      SessionSeries planned = series.get(some.seriesId());
      if (planned != null) tally(tallies, planned).correct(planned, some);
    }
    return tallies.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().count()));
  }

  private List<Changed> changed(Criteria filter) {
    return mongo
        .aggregate(
            Aggregation.newAggregation(
                Session.class,
                Aggregation.match(filter),
                Aggregation.group("seriesId", "plannedDate", "status").count().as("n"),
                Aggregation.project("seriesId", "plannedDate", "status", "n").andExclude("_id")),
            Changed.class)
        .getMappedResults();
  }

  private static Tally tally(Map<String, Tally> tallies, SessionSeries series) {
    return tallies.computeIfAbsent(series.campaignId(), id -> new Tally());
  }

  private static final class Tally {
    private final Map<SessionStatus, Integer> sessions = new EnumMap<>(SessionStatus.class);

    void plan(SessionSeries series) {
      for (LocalDate day : series.dates()) add(series.statusOn(day), series.places().size());
    }

    void correct(SessionSeries planned, Changed some) {
      add(planned.statusOn(some.plannedDate()), -some.n());
      add(some.status(), some.n());
    }

    private void add(SessionStatus status, int n) {
      sessions.merge(status, n, Integer::sum);
    }

    SessionCount count() {
      return new SessionCount(
          sessions.getOrDefault(SessionStatus.PLANNED, 0),
          sessions.getOrDefault(SessionStatus.HELD, 0),
          sessions.getOrDefault(SessionStatus.CANCELLED, 0));
    }
  }
}
