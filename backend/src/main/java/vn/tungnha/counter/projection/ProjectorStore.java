package vn.tungnha.counter.projection;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.tungnha.platform.Seed;

/**
 * The projector's one document: its lease, by the server's clock, and how far it has come. Every
 * write of it is guarded by the lease's fence and by the step it goes on from, and is part of the
 * transaction whose place it keeps: who was paused, or does not know whether it committed, can
 * neither write twice nor out of turn.
 */
@Repository
public class ProjectorStore implements Seed {
  public static final String COLLECTION = "projector";
  static final String OUTCOMES = "outcomes";
  private static final Bson BY_ID = Filters.eq("_id", OUTCOMES);

  private final MongoTemplate mongo;

  ProjectorStore(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void sow(MongoOperations mongo) {
    Bson initial =
        Updates.combine(Updates.setOnInsert("step", 0L), Updates.setOnInsert("projected", 0L));
    mongo.execute(
        COLLECTION,
        documents -> documents.updateOne(BY_ID, initial, new UpdateOptions().upsert(true)));
  }

  /** The lease if it is free, has run out, or is the holder's already. */
  Optional<Lease> acquire(String holder) {
    Bson free =
        BsonDocument.parse(
            "{$or: [{$eq: ['$lease.holder', %s]}, {$lt: [{$ifNull: ['$lease.until', 0]}, '$$NOW']}]}"
                .formatted(quoted(holder)));
    Bson taken =
        BsonDocument.parse(
            """
            {$set: {lease: {
              holder: %1$s,
              until: {$add: ['$$NOW', %2$d]},
              fence: {$cond: [{$eq: ['$lease.holder', %1$s]}, '$lease.fence',
                              {$add: [{$ifNull: ['$lease.fence', 0]}, {$toLong: 1}]}]}}}}
            """
                .formatted(quoted(holder), Lease.TERM.toMillis()));
    Document after =
        mongo.execute(
            COLLECTION,
            documents ->
                documents.findOneAndUpdate(
                    Filters.and(BY_ID, Filters.expr(free)),
                    List.of(taken),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    return Optional.ofNullable(after)
        .map(stored -> stored.getEmbedded(List.of("lease", "fence"), Long.class))
        .map(fence -> new Lease(holder, fence));
  }

  private static String quoted(String holder) {
    return "{$literal: '" + holder.replace("'", "") + "'}";
  }

  /** Lets another take over at once. */
  void release(Lease lease) {
    mongo.execute(
        COLLECTION,
        documents ->
            documents.updateOne(
                Filters.and(BY_ID, heldBy(lease)),
                Updates.set("lease.until", new BsonDateTime(0))));
  }

  /** The cluster time of the newest write. */
  BsonTimestamp clusterTime() {
    MongoDatabaseFactory databases = mongo.getMongoDatabaseFactory();
    try (ClientSession session = databases.getSession(ClientSessionOptions.builder().build())) {
      databases.getMongoDatabase().runCommand(session, new Document("ping", 1));
      return Objects.requireNonNull(session.getOperationTime());
    }
  }

  ProjectorState read() {
    Document stored = mongo.execute(COLLECTION, documents -> documents.find(BY_ID).first());
    return ProjectorState.from(Objects.requireNonNull(stored).toBsonDocument());
  }

  /** How far it has come, by the server's clock alone. */
  public Freshness freshness() {
    Document stored =
        mongo.execute(
            COLLECTION,
            documents ->
                documents
                    .find(BY_ID)
                    .projection(
                        Projections.fields(
                            Projections.include("position", "step", "projected"),
                            Projections.computed("now", "$$NOW")))
                    .first());
    BsonDocument read = Objects.requireNonNull(stored).toBsonDocument();
    Instant now = Instant.ofEpochMilli(read.getDateTime("now").getValue());
    return Freshness.of(ProjectorState.from(read).asOf(), now);
  }

  /**
   * Goes from one state to the next and renews the lease; joins the transaction around it. Refuses
   * with {@link LeaseLost} whoever does not hold the lease or starts from another step.
   */
  ProjectorState advance(Lease lease, ProjectorState from, ProjectorState to) {
    ProjectorState next = to.nextStep();
    BsonDocument fields = new BsonDocument();
    next.fields().forEach((name, value) -> fields.append(name, literal(value)));
    fields.append(
        "lease.until",
        BsonDocument.parse("{$add: ['$$NOW', %d]}".formatted(Lease.TERM.toMillis())));
    Bson guard = Filters.and(BY_ID, heldBy(lease), Filters.eq("step", from.step()));
    UpdateResult result =
        mongo.execute(
            COLLECTION,
            documents -> documents.updateOne(guard, List.of(new BsonDocument("$set", fields))));
    if (Objects.requireNonNull(result).getMatchedCount() == 0) throw new LeaseLost();
    return next;
  }

  /** What the last verification found, by whatever process it ran in. */
  public void verified(long drift) {
    mongo.execute(
        COLLECTION,
        documents ->
            documents.updateOne(
                Filters.eq("_id", "verification"),
                Updates.combine(Updates.set("drift", drift), Updates.currentDate("at")),
                new UpdateOptions().upsert(true)));
  }

  /** -1 before the first verification. */
  long lastDrift() {
    Document stored =
        mongo.execute(
            COLLECTION, documents -> documents.find(Filters.eq("_id", "verification")).first());
    return stored == null ? -1 : stored.getLong("drift");
  }

  private static Bson heldBy(Lease lease) {
    return Filters.and(
        Filters.eq("lease.holder", lease.holder()), Filters.eq("lease.fence", lease.fence()));
  }

  private static BsonDocument literal(BsonValue value) {
    return new BsonDocument("$literal", value);
  }
}
