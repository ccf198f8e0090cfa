package vn.tungnha.counter.projection;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.TeamCounters;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.Transactions;

/**
 * Brings a batch of versions into the counters: their sums and the place in the stream they end at
 * are written in one transaction, so a crash at any point loses and doubles nothing.
 */
@Component
class Projection {
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

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
    List<Increment> places = new ArrayList<>();
    sums.places()
        .forEach(
            (place, counts) ->
                places.add(
                    Increment.of(place.id())
                        .first("campaignId", place.campaignId())
                        .first("areaId", place.areaId())
                        .first("areaPath", place.areaPath())
                        .first("gauges", Map.of())
                        .set("revision", revision.get(place.campaignId()))
                        .now("updatedAt")
                        .add("counts", counts)
                        .add("credited", sums.credited(place))));
    write(AreaCounters.class, places);
  }

  private void addDays(Sums sums) {
    List<Increment> days = new ArrayList<>();
    sums.days()
        .forEach(
            (day, counts) ->
                days.add(
                    Increment.of(day.id())
                        .first("campaignId", day.place().campaignId())
                        .first("day", day.day().toString())
                        .add("counts", counts)));
    write(DayCounters.class, days);
  }

  private void addTeams(Sums sums) {
    List<Increment> teams = new ArrayList<>();
    sums.teams()
        .forEach(
            (team, counts) ->
                teams.add(
                    Increment.of(team.id())
                        .first("campaignId", team.place().campaignId())
                        .first("teamId", team.teamId())
                        .first("areaPath", team.place().areaPath())
                        .add("counts", counts)));
    write(TeamCounters.class, teams);
  }

  private void write(Class<?> type, List<Increment> increments) {
    if (increments.isEmpty()) return;
    List<UpdateOneModel<Document>> updates = increments.stream().map(Increment::upsert).toList();
    mongo.execute(type, counters -> counters.bulkWrite(updates, UNORDERED));
  }
}
