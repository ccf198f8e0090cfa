package vn.tungnha.outcome;

import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Source;

/**
 * The versions of all outcomes as one log, for who projects them: scanned as of one cluster time,
 * or followed as they are committed; of each what {@link CountedParts} reads, and no more. It asks
 * nobody who they are: never for a reader's request.
 */
@Component
public class OutcomeLog {
  private static final int BATCH = 2_500;
  private static final Bson TOLD =
      Projections.include(
          Stream.concat(
                  Stream.of("operationType", "ns", "documentKey", "fullDocument.deltas"),
                  CountedParts.FIELDS.stream().map("fullDocument."::concat))
              .toList());
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration SCAN_LIMIT = Duration.ofMinutes(30);

  private final MongoDatabaseFactory databases;
  private final MongoTemplate mongo;
  private final OutcomeStore store;
  private final CountedParts parts;

  OutcomeLog(MongoDatabaseFactory databases, MongoTemplate mongo, OutcomeStore store) {
    this.databases = databases;
    this.mongo = mongo;
    this.store = store;
    this.parts = new CountedParts(source -> mongo.getConverter().read(Source.class, source));
  }

  /** What is committed after the resume token. */
  public MongoChangeStreamCursor<ChangeStreamDocument<Document>> after(BsonDocument token) {
    return stream().resumeAfter(token).cursor();
  }

  /** What is committed at the cluster time or later. */
  public MongoChangeStreamCursor<ChangeStreamDocument<Document>> from(BsonTimestamp time) {
    return stream().startAtOperationTime(time).cursor();
  }

  private ChangeStreamIterable<Document> stream() {
    return outcomes()
        .watch(
            List.of(
                Aggregates.match(Filters.eq("operationType", "insert")), Aggregates.project(TOLD)))
        .batchSize(BATCH)
        .maxAwaitTime(WAIT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Every version as of the session's snapshot, grouped by campaign, then by outcome, versions
   * ascending; by index, in bounded memory. Each has what {@link CountedParts} reads, and no more.
   */
  public void scan(ClientSession snapshot, Consumer<Outcome> each) {
    try (MongoCursor<Document> versions =
        outcomes()
            .find(snapshot)
            .projection(Projections.include(CountedParts.FIELDS))
            .sort(Sorts.ascending("campaignId", "outcomeId", "version"))
            .hintString(OutcomeIndexes.LOG)
            .batchSize(BATCH)
            .maxTime(SCAN_LIMIT.toMinutes(), TimeUnit.MINUTES)
            .cursor()) {
      while (versions.hasNext()) each.accept(parts.read(versions.next()));
    }
  }

  /**
   * The newest version of each outcome of a campaign in an area and below it, as of the session's
   * snapshot; empty for more than so many. Two reads.
   */
  public Optional<List<Outcome>> newestIn(
      ClientSession snapshot, String campaignId, String areaId, int most) {
    List<String> ids =
        outcomes()
            .find(
                snapshot,
                Filters.and(
                    Filters.eq("areaPath", areaId),
                    Filters.eq("version", 1),
                    Filters.eq("campaignId", campaignId)))
            .projection(Projections.include("outcomeId"))
            .limit(most + 1)
            .map(first -> first.getString("outcomeId"))
            .into(new ArrayList<>());
    if (ids.size() > most) return Optional.empty();
    Map<String, Outcome> newest = new HashMap<>();
    outcomes()
        .find(snapshot, Filters.in("outcomeId", ids))
        .sort(Sorts.ascending("outcomeId", "version"))
        .map(this::read)
        .forEach(version -> newest.put(version.outcomeId(), version));
    return Optional.of(List.copyOf(newest.values()));
  }

  /** Tells this log from a restored copy of it. */
  public UUID collectionId() {
    BsonDocument collection =
        databases
            .getMongoDatabase()
            .listCollections(BsonDocument.class)
            .filter(Filters.eq("name", mongo.getCollectionName(Outcome.class)))
            .first();
    return Objects.requireNonNull(collection).getDocument("info").getBinary("uuid").asUuid();
  }

  private MongoCollection<Document> outcomes() {
    return databases.getMongoDatabase().getCollection(mongo.getCollectionName(Outcome.class));
  }

  /** A version as the stream tells it. */
  public Outcome read(Document version) {
    return parts.read(version);
  }

  /** The first version of the newest outcome of a team that is not withdrawn, of its last 50. */
  public Optional<Outcome> lastOf(String teamId) {
    Criteria ofTeam = Criteria.where("teamId").is(teamId).and("version").is(1);
    List<Outcome> firsts = store.firsts(ofTeam, 50);
    Map<String, Outcome> newest = store.newest(firsts.stream().map(Outcome::outcomeId).toList());
    return firsts.stream()
        .filter(first -> newest.getOrDefault(first.id(), first).status() != OutcomeStatus.VOIDED)
        .findFirst();
  }
}
