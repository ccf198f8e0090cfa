package vn.tungnha.counter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.types.Decimal128;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.Transactions;

/**
 * Brings a batch of versions into the counters: their sums and the place in the stream they end at
 * are written in one transaction, so a crash at any point loses and doubles nothing.
 */
@Component
class Projection {
  private final MongoTemplate mongo;
  private final Transactions transactions;
  private final ProjectorStore store;
  private final GaugeProjection gauges;
  private final CardProjection cards;
  private final Revisions revisions;

  Projection(
      MongoTemplate mongo,
      Transactions transactions,
      ProjectorStore store,
      GaugeProjection gauges,
      CardProjection cards,
      Revisions revisions) {
    this.mongo = mongo;
    this.transactions = transactions;
    this.store = store;
    this.gauges = gauges;
    this.cards = cards;
    this.revisions = revisions;
  }

  /**
   * @param versions in the order they were committed, all up to the point
   */
  ProjectorState apply(
      Lease lease, ProjectorState from, List<Outcome> versions, ResumePoint point) {
    Sums sums = new Sums();
    versions.forEach(version -> sums.add(version, version.deltas()));
    ProjectorState to = from.at(point, versions.size());
    Set<String> campaigns = versions.stream().map(Outcome::campaignId).collect(Collectors.toSet());
    return transactions.inOne(
        () -> {
          addPlaces(sums, revisions.advance(campaigns));
          addDays(sums);
          addTeams(sums);
          gauges.apply(versions);
          cards.apply(versions);
          return store.advance(lease, from, to);
        });
  }

  private void addPlaces(Sums sums, Map<String, Long> revision) {
    BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, AreaCounters.class);
    sums.places()
        .forEach(
            (place, counts) -> {
              Update update =
                  new Update()
                      .setOnInsert("campaignId", place.campaignId())
                      .setOnInsert("areaId", place.areaId())
                      .setOnInsert("areaPath", place.areaPath())
                      .setOnInsert("gauges", Map.of())
                      .set("revision", revision.get(place.campaignId()))
                      .currentDate("updatedAt");
              add(update, "counts", counts);
              add(update, "credited", sums.credited(place));
              bulk.upsert(byId(place.id()), update);
            });
    bulk.execute();
  }

  private static void add(Update update, String field, Map<String, BigDecimal> counts) {
    if (counts.isEmpty()) update.setOnInsert(field, Map.of());
    counts.forEach((code, count) -> update.inc(field + "." + code, new Decimal128(count)));
  }

  private void addDays(Sums sums) {
    if (sums.days().isEmpty()) return;
    BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, DayCounters.class);
    sums.days()
        .forEach(
            (day, counts) -> {
              Update update =
                  new Update()
                      .setOnInsert("campaignId", day.place().campaignId())
                      .setOnInsert("day", day.day());
              add(update, "counts", counts);
              bulk.upsert(byId(day.id()), update);
            });
    bulk.execute();
  }

  private void addTeams(Sums sums) {
    if (sums.teams().isEmpty()) return;
    BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, TeamCounters.class);
    sums.teams()
        .forEach(
            (team, counts) -> {
              Update update =
                  new Update()
                      .setOnInsert("campaignId", team.place().campaignId())
                      .setOnInsert("teamId", team.teamId())
                      .setOnInsert("areaPath", team.place().areaPath());
              add(update, "counts", counts);
              bulk.upsert(byId(team.id()), update);
            });
    bulk.execute();
  }

  private static Query byId(String id) {
    return Query.query(Criteria.where("_id").is(id));
  }
}
