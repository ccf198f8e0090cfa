package vn.tungnha.exchange.imports;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;
import vn.tungnha.platform.Seed;

/**
 * Imports and their rows as stored. The lease on work is a document of its own, by the server's
 * clock: whoever holds it works, and loses it when it does not renew it.
 */
@Repository
class ImportStore implements Seed {
  private static final String LEASES = "import_leases";
  private static final Duration TERM = Duration.ofSeconds(10);

  /** Rows removed at once. */
  private static final int PART = 5_000;

  private static final Sort BY_ROW = Sort.by("row", "_id");

  private final MongoTemplate mongo;
  private final Pages pages;

  ImportStore(MongoTemplate mongo, Pages pages) {
    this.mongo = mongo;
    this.pages = pages;
  }

  @Override
  public void sow(MongoOperations operations) {
    Document free = new Document("$setOnInsert", new Document("holder", ""));
    operations.execute(
        LEASES,
        leases ->
            leases.updateOne(new Document("_id", "work"), free, new UpdateOptions().upsert(true)));
  }

  void insert(Import told) {
    mongo.insert(told);
  }

  void stage(List<ImportRow> rows) {
    mongo.insert(rows, ImportRow.class);
  }

  /** In parts: the answer to the removal of a whole file may take longer than any is waited for. */
  void unstage(String importId) {
    for (List<String> part = part(importId); !part.isEmpty(); part = part(importId)) {
      mongo.remove(Query.query(Criteria.where("_id").in(part)), ImportRow.class);
    }
  }

  private List<String> part(String importId) {
    Query some = ofImport(importId).limit(PART).cursorBatchSize(PART);
    some.fields().include("_id");
    return mongo.find(some, Document.class, "import_rows").stream()
        .map(row -> row.getString("_id"))
        .toList();
  }

  private static Query ofImport(String importId) {
    return Query.query(Criteria.where("importId").is(importId));
  }

  Optional<Import> find(String id, Criteria seen) {
    Criteria one = new Criteria().andOperator(Criteria.where("_id").is(id), seen);
    return Optional.ofNullable(mongo.findOne(Query.query(one), Import.class));
  }

  Connection<Import> page(Criteria seen, PageRequest page, String boundTo) {
    return pages.find(
        Import.class, seen, Sort.by(Sort.Direction.DESC, "createdAt", "_id"), page, boundTo);
  }

  /** Replaces the import if it still is as it was read; false when another was quicker. */
  boolean replace(Import from, Import to) {
    Query guard =
        Query.query(
            Criteria.where("_id")
                .is(from.id())
                .and("status")
                .is(from.status())
                .and("progress.at")
                .is(from.progress().at()));
    return mongo.findAndReplace(guard, to, FindAndReplaceOptions.options()) != null;
  }

  /** The next work there is; the oldest import first. */
  Optional<Import> nextWork() {
    List<ImportStatus> work =
        List.of(ImportStatus.CHECKING, ImportStatus.RUNNING, ImportStatus.UNDOING);
    Query query = Query.query(Criteria.where("status").in(work)).with(Sort.by("createdAt", "_id"));
    return Optional.ofNullable(mongo.findOne(query.limit(1), Import.class));
  }

  List<ImportRow> rowsAfter(String importId, int row, int most) {
    Query query =
        Query.query(Criteria.where("importId").is(importId).and("row").gt(row))
            .with(BY_ROW)
            .limit(most);
    return mongo.find(query.cursorBatchSize(most), ImportRow.class);
  }

  Connection<ImportRow> rows(String importId, @Nullable RowOutcome only, PageRequest page) {
    Criteria which = Criteria.where("importId").is(importId);
    if (only != null) which = which.and("outcome").is(only);
    return pages.find(ImportRow.class, which, BY_ROW, page, "import rows " + importId + only);
  }

  Optional<ImportRow> row(String id) {
    return Optional.ofNullable(mongo.findById(id, ImportRow.class));
  }

  /** Those of the keys that rows before this one have. */
  List<String> earlierKeys(String importId, int row, Collection<String> keys) {
    Query query =
        Query.query(Criteria.where("importId").is(importId).and("key").in(keys).and("row").lt(row));
    query.fields().include("key").exclude("_id");
    return mongo.find(query, Document.class, "import_rows").stream()
        .map(found -> found.getString("key"))
        .toList();
  }

  void save(List<ImportRow> rows) {
    var writes = mongo.bulkOps(BulkMode.UNORDERED, ImportRow.class);
    rows.forEach(row -> writes.replaceOne(Query.query(Criteria.where("_id").is(row.id())), row));
    writes.execute();
  }

  /** Takes or renews the lease; false when another holds it. */
  boolean lease(String holder) {
    BsonDocument free =
        BsonDocument.parse(
            "{_id: 'work', $expr: {$or: [{$eq: ['$holder', '%s']}, {$lt: [{$ifNull: ['$until', 0]}, '$$NOW']}]}}"
                .formatted(holder));
    BsonDocument taken =
        BsonDocument.parse(
            "{$set: {holder: '%s', until: {$add: ['$$NOW', %d]}}}"
                .formatted(holder, TERM.toMillis()));
    Document after =
        mongo.execute(
            LEASES,
            leases ->
                leases.findOneAndUpdate(
                    free,
                    List.of(taken),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    return after != null && Objects.equals(after.getString("holder"), holder);
  }

  void release(String holder) {
    mongo.execute(
        LEASES,
        leases ->
            leases.updateOne(
                new Document("_id", "work").append("holder", holder),
                new Document("$unset", new Document("until", 1))));
  }
}
