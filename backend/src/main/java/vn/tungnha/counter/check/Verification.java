package vn.tungnha.counter.check;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.tungnha.counter.projection.CampaignRecount;
import vn.tungnha.counter.projection.LeaseLost;
import vn.tungnha.counter.projection.ProjectorState;
import vn.tungnha.counter.projection.ProjectorStore;
import vn.tungnha.counter.projection.Recount;
import vn.tungnha.counter.projection.Recounted;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.Reading;
import vn.tungnha.counter.store.TeamCounters;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.OutcomeLog;

/**
 * Counts everything again and compares. One snapshot session reads the projector's place and the
 * counters at one moment; a second reads the outcomes as of that very place. So it is exact while
 * outcomes keep coming in, and what is not projected yet is no drift.
 */
@Component
public class Verification {
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final MongoDatabaseFactory databases;
  private final MongoTemplate mongo;
  private final OutcomeLog log;
  private final ProjectorStore store;
  private final Clock clock;

  Verification(
      MongoDatabaseFactory databases,
      MongoTemplate mongo,
      OutcomeLog log,
      ProjectorStore store,
      Clock clock) {
    this.databases = databases;
    this.mongo = mongo;
    this.log = log;
    this.store = store;
    this.clock = clock;
  }

  /** What {@link #look} finds, noted for all to see. */
  public Findings run() {
    Findings findings = look();
    store.verified(findings.drift());
    return findings;
  }

  /** Empty-handed ({@link LeaseLost}) while the counters are being rebuilt. */
  Findings look() {
    Findings findings = new Findings();
    try (ClientSession counters = snapshot()) {
      BsonTimestamp position = position(counters);
      try (ClientSession outcomes = snapshot()) {
        outcomes.setSnapshotTimestamp(position);
        compare(counters, outcomes, findings);
      }
    }
    return findings;
  }

  /** One place alone, as exactly; empty where it has more outcomes than so many. */
  public Optional<Findings> of(AreaCounters place, int most) {
    Findings findings = new Findings();
    try (ClientSession counters = snapshot()) {
      BsonTimestamp position = position(counters);
      try (ClientSession outcomes = snapshot()) {
        outcomes.setSnapshotTimestamp(position);
        Optional<List<Outcome>> newest =
            log.newestIn(outcomes, place.campaignId(), place.areaId(), most);
        if (newest.isEmpty()) return Optional.empty();
        CampaignRecount recount = new CampaignRecount(place.campaignId());
        newest.get().forEach(recount::add);
        Map<String, AreaCounters> due = recount.result(clock.instant()).areas();
        due.keySet().retainAll(Set.of(place.id()));
        findings.counted(newest.get().size());
        findings.areas(due, one(counters, place.id()));
      }
    }
    return Optional.of(findings);
  }

  private Map<String, AreaCounters> one(ClientSession session, String id) {
    Map<String, AreaCounters> stored = new HashMap<>();
    databases
        .getMongoDatabase()
        .getCollection(mongo.getCollectionName(AreaCounters.class))
        .find(session, Filters.eq("_id", id))
        .map(document -> mongo.getConverter().read(AreaCounters.class, document))
        .forEach(found -> stored.put(id, found));
    return stored;
  }

  private ClientSession snapshot() {
    return databases.getSession(ClientSessionOptions.builder().snapshot(true).build());
  }

  private BsonTimestamp position(ClientSession session) {
    Document stored =
        databases.getMongoDatabase().getCollection(ProjectorStore.COLLECTION).find(session).first();
    BsonTimestamp position =
        stored == null ? null : ProjectorState.from(stored.toBsonDocument()).position();
    if (position == null) throw new LeaseLost();
    return position;
  }

  private void compare(ClientSession counters, ClientSession outcomes, Findings findings) {
    Set<String> counted = new HashSet<>();
    Recount recount =
        new Recount(
            clock.instant(),
            campaign -> {
              counted.add(campaign.campaignId());
              compare(counters, campaign, findings);
            });
    log.scan(outcomes, recount);
    recount.finish();
    for (String campaign : campaignsWithCounters(counters))
      if (!counted.contains(campaign))
        compare(counters, new CampaignRecount(campaign).result(clock.instant()), findings);
  }

  private void compare(ClientSession session, Recounted campaign, Findings findings) {
    findings.counted(campaign.outcomes());
    String id = campaign.campaignId();
    findings.areas(campaign.areas(), stored(session, id, AreaCounters.class, AreaCounters::id));
    findings.days(campaign.days(), stored(session, id, DayCounters.class, DayCounters::id));
    findings.teams(campaign.teams(), stored(session, id, TeamCounters.class, TeamCounters::id));
    Map<String, Reading> readings = new HashMap<>();
    campaign.readings().forEach(reading -> readings.put(reading.id(), reading));
    findings.readings(readings, stored(session, id, Reading.class, Reading::id));
  }

  private <T> Map<String, T> stored(
      ClientSession session, String campaignId, Class<T> type, Function<T, String> id) {
    Map<String, T> stored = new HashMap<>();
    try (MongoCursor<Document> documents =
        databases
            .getMongoDatabase()
            .getCollection(mongo.getCollectionName(type))
            .find(session, Filters.eq("campaignId", campaignId))
            .maxTime(LIMIT.toMinutes(), TimeUnit.MINUTES)
            .cursor()) {
      documents.forEachRemaining(
          document -> {
            T one = mongo.getConverter().read(type, document);
            stored.put(id.apply(one), one);
          });
    }
    return stored;
  }

  private Set<String> campaignsWithCounters(ClientSession session) {
    return databases
        .getMongoDatabase()
        .getCollection(mongo.getCollectionName(AreaCounters.class))
        .distinct(session, "campaignId", String.class)
        .maxTime(LIMIT.toMinutes(), TimeUnit.MINUTES)
        .into(new HashSet<>());
  }
}
