package vn.tungnha.counter.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.Place;
import vn.tungnha.counter.store.Reading;
import vn.tungnha.outcome.Outcome;

/**
 * The gauges' part of a batch. One writer at a time, and always inside its transaction: so what is
 * read here may be changed and written back.
 */
@Component
class GaugeProjection {
  private static final Sort HEAVIEST = Sort.by(Direction.DESC, "day", "recordedAt", "_id");

  private final MongoTemplate mongo;

  GaugeProjection(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** An indicator whose winning reading may have changed in an area. */
  private record Touched(List<Place> path, String indicator, RollUp rollUp) {}

  void apply(List<Outcome> versions) {
    Map<String, Outcome> newest = new HashMap<>();
    for (Outcome version : versions)
      if (version.version() > 1 || !version.readings().isEmpty())
        newest.put(version.outcomeId(), version);
    if (newest.isEmpty()) return;
    List<Reading> before =
        mongo.find(Query.query(Criteria.where("outcomeId").in(newest.keySet())), Reading.class);
    List<Reading> after = newest.values().stream().flatMap(v -> Reading.of(v).stream()).toList();
    if (before.isEmpty() && after.isEmpty()) return;
    replace(before, after);

    Set<Touched> touched = new HashSet<>();
    Stream.concat(before.stream(), after.stream())
        .forEach(reading -> touched.add(touched(reading, newest)));
    GaugeTree tree = new GaugeTree(countersOf(touched));
    for (Touched one : touched) tree.set(one.path(), one.indicator(), one.rollUp(), heaviest(one));
    write(tree);
  }

  private static Touched touched(Reading reading, Map<String, Outcome> outcomes) {
    Outcome outcome = outcomes.get(reading.outcomeId());
    if (outcome == null) throw new IllegalStateException(reading.id());
    return new Touched(Place.of(outcome), reading.indicator(), reading.rollUp());
  }

  private void replace(List<Reading> before, List<Reading> after) {
    BulkOperations bulk = mongo.bulkOps(BulkMode.ORDERED, Reading.class);
    before.forEach(reading -> bulk.remove(Query.query(Criteria.where("_id").is(reading.id()))));
    after.forEach(bulk::insert);
    bulk.execute();
  }

  private List<AreaCounters> countersOf(Set<Touched> touched) {
    Set<String> ids = new HashSet<>();
    touched.forEach(one -> one.path().forEach(place -> ids.add(place.id())));
    return mongo.find(Query.query(Criteria.where("_id").in(ids)), AreaCounters.class);
  }

  private @Nullable Reading heaviest(Touched one) {
    Place place = one.path().getLast();
    Criteria same =
        Criteria.where("campaignId")
            .is(place.campaignId())
            .and("areaId")
            .is(place.areaId())
            .and("indicator")
            .is(one.indicator());
    return mongo.findOne(Query.query(same).with(HEAVIEST), Reading.class);
  }

  private void write(GaugeTree tree) {
    BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, AreaCounters.class);
    tree.changes()
        .forEach(
            (place, gauges) -> {
              Update update = new Update();
              gauges.forEach((code, gauge) -> update.set("gauges." + code, gauge));
              bulk.updateOne(Query.query(Criteria.where("_id").is(place)), update);
            });
    bulk.execute();
  }
}
