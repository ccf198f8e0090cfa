package vn.tungnha.outcome;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Faults;
import vn.tungnha.platform.Listing;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;
import vn.tungnha.platform.Together;
import vn.tungnha.platform.Transactions;

/** The versions of the outcomes as stored: added, never changed. */
@Repository
class OutcomeStore {
  private static final Sort NEWEST_VERSION = Sort.by(Direction.DESC, "version");
  static final Sort NEWEST_FIRST = Sort.by(Direction.DESC, "recordedAt", "_id");

  /** What has a later version, looked up in the index of versions. */
  private static final List<Document> EARLIER_VERSIONS =
      List.of(
          Document.parse(
              """
              {$lookup: {
                from: "outcomes",
                localField: "outcomeId",
                foreignField: "outcomeId",
                let: {version: "$version"},
                pipeline: [
                  {$match: {$expr: {$gt: ["$version", "$$version"]}}},
                  {$limit: 1},
                  {$project: {_id: 0, version: 1}}
                ],
                as: "later"
              }}"""),
          Document.parse("{$set: {leftOut: {$ne: ['$later', []]}}}"),
          Document.parse("{$unset: 'later'}"));

  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

  private final MongoTemplate mongo;
  private final Pages pages;
  private final Transactions transactions;
  private final Together<Document, Document> inserts = new Together<>(this::insertAll);

  OutcomeStore(MongoTemplate mongo, Pages pages, Transactions transactions) {
    this.mongo = mongo;
    this.pages = pages;
    this.transactions = transactions;
  }

  /**
   * Adds the version, certain once this returns. Answers with the version that has its key already,
   * if there is one: then nothing is added.
   */
  Optional<Outcome> add(Outcome version) {
    Document document = OutcomeDocument.of(version);
    AtomicBoolean alone = new AtomicBoolean(Transactions.isOpen());
    return transactions.untilCertain(
        () -> {
          boolean together = !alone.getAndSet(true);
          if (together && inserts.ask(document) != null) return Optional.empty();
          return insert(version.key(), document);
        });
  }

  /**
   * Inserts what came together, and answers with what is certain. Of the rest it says nothing:
   * whoever has one of those inserts it alone, which is harmless if it is there.
   */
  private Map<Document, Document> insertAll(List<Document> versions) {
    IdentityHashMap<Document, Document> certain = new IdentityHashMap<>();
    versions.forEach(version -> certain.put(version, version));
    try {
      mongo.execute(Outcome.class, outcomes -> certain(outcomes).insertMany(versions, UNORDERED));
    } catch (DataAccessException | MongoException fault) {
      Optional<MongoBulkWriteException> refused =
          Faults.find(MongoBulkWriteException.class, fault)
              .filter(some -> some.getWriteConcernError() == null);
      if (refused.isEmpty()) return Map.of();
      for (BulkWriteError one : refused.get().getWriteErrors())
        certain.remove(versions.get(one.getIndex()));
    }
    return certain;
  }

  private static MongoCollection<Document> certain(MongoCollection<Document> outcomes) {
    return outcomes.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  private Optional<Outcome> insert(String key, Document document) {
    try {
      mongo.execute(Outcome.class, outcomes -> certain(outcomes).insertOne(document));
      return Optional.empty();
    } catch (DuplicateKeyException taken) {
      Optional<Outcome> first = version(key);
      if (first.isEmpty()) throw new NotCommittedYet(key);
      return first;
    }
  }

  /** One version by its key. */
  Optional<Outcome> version(String key) {
    return Optional.ofNullable(
        mongo.findOne(certain(Criteria.where("_id").is(key)), Outcome.class));
  }

  Optional<Outcome> newest(String outcomeId) {
    Query query = certain(Criteria.where("outcomeId").is(outcomeId)).with(NEWEST_VERSION);
    return Optional.ofNullable(mongo.findOne(query, Outcome.class));
  }

  private static Query certain(Criteria criteria) {
    return Query.query(criteria)
        .withReadConcern(ReadConcern.MAJORITY)
        .withReadPreference(ReadPreference.primary());
  }

  /** The newest version of each, by outcome id; one query. */
  Map<String, Outcome> newest(Collection<String> outcomeIds) {
    if (outcomeIds.isEmpty()) return Map.of();
    Aggregation newest =
        Aggregation.newAggregation(
            Aggregation.match(Criteria.where("outcomeId").in(outcomeIds)),
            Aggregation.sort(Sort.by("outcomeId").and(NEWEST_VERSION)),
            Aggregation.group("outcomeId").first(Aggregation.ROOT).as("newest"),
            Aggregation.replaceRoot("newest"));
    Map<String, Outcome> byId = new HashMap<>();
    for (Outcome outcome : mongo.aggregate(newest, Outcome.class, Outcome.class))
      byId.put(outcome.outcomeId(), outcome);
    return byId;
  }

  /** Newest version first. */
  List<Outcome> versions(Collection<String> outcomeIds) {
    Query query = Query.query(Criteria.where("outcomeId").in(outcomeIds)).with(NEWEST_VERSION);
    return mongo.find(query, Outcome.class);
  }

  /** A page of outcomes by their first versions, each shown as its newest. */
  Connection<Outcome> page(Criteria firstVersions, PageRequest page, String boundTo) {
    return asNewest(pages.find(Outcome.class, firstVersions, NEWEST_FIRST, page, boundTo));
  }

  /** A page of outcomes of which the newest version is as asked for. */
  Connection<Outcome> newestPage(
      Criteria anyVersion, Listing listing, PageRequest page, String boundTo) {
    return pages.find(Outcome.class, anyVersion, listing.marking(EARLIER_VERSIONS), page, boundTo);
  }

  /** A page of outcomes by their first versions, of which the newest version is as asked for. */
  Connection<Outcome> page(
      Criteria firstVersions, Document newest, PageRequest page, String boundTo) {
    Listing listing = Listing.by(NEWEST_FIRST).marking(newestVersionIs(newest));
    return asNewest(pages.find(Outcome.class, firstVersions, listing, page, boundTo));
  }

  private Connection<Outcome> asNewest(Connection<Outcome> firsts) {
    Map<String, Outcome> newest = newest(firsts.nodes().stream().map(Outcome::outcomeId).toList());
    return firsts.map(first -> newest.getOrDefault(first.id(), first));
  }

  private static List<Document> newestVersionIs(Document wanted) {
    Document newest =
        new Document("from", "outcomes")
            .append("localField", "outcomeId")
            .append("foreignField", "outcomeId")
            .append(
                "pipeline",
                List.of(
                    new Document("$sort", new Document("version", -1)),
                    new Document("$limit", 1),
                    new Document("$match", wanted),
                    Document.parse("{$project: {_id: 0, version: 1}}")))
            .append("as", "newest");
    return List.of(
        new Document("$lookup", newest),
        Document.parse("{$set: {leftOut: {$eq: ['$newest', []]}}}"),
        Document.parse("{$unset: 'newest'}"));
  }

  /** Outcomes by their first versions, newest first, each as its newest version. */
  List<Outcome> list(Criteria firstVersions, int most) {
    List<Outcome> firsts = firsts(firstVersions, most);
    Map<String, Outcome> newest = newest(firsts.stream().map(Outcome::outcomeId).toList());
    return firsts.stream().map(first -> newest.getOrDefault(first.id(), first)).toList();
  }

  /** First versions, newest first. */
  List<Outcome> firsts(Criteria firstVersions, int most) {
    return mongo.find(Query.query(firstVersions).with(NEWEST_FIRST).limit(most), Outcome.class);
  }
}
