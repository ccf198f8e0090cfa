package vn.tungnha.platform;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * A number for each thing that readers poll (a campaign's id), grown by every change of what they
 * read. ETags come from it: same revision, same answer.
 */
@Component
public class Revisions {
  static final String COLLECTION = "revisions";

  private final MongoOperations mongo;

  Revisions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Grows the revisions; inside the transaction of the change, if there is one. */
  public void bump(Collection<String> keys) {
    if (keys.isEmpty()) return;
    BulkOperations bulk = mongo.bulkOps(BulkMode.ORDERED, COLLECTION);
    // in one order everywhere, so that two transactions meet at the first key
    new TreeSet<>(keys).forEach(key -> bulk.upsert(byId(key), new Update().inc("n", 1L)));
    bulk.execute();
  }

  /** 0 when nothing changed yet. One read by {@code _id}. */
  public long current(String key) {
    Document stored = mongo.findOne(byId(key), Document.class, COLLECTION);
    return stored == null ? 0 : stored.get("n", Number.class).longValue();
  }

  /** The same of many, by key; one read. */
  public Map<String, Long> all(Collection<String> keys) {
    return mongo
        .find(new Query(Criteria.where("_id").in(keys)), Document.class, COLLECTION)
        .stream()
        .collect(
            Collectors.toMap(
                stored -> stored.getString("_id"),
                stored -> stored.get("n", Number.class).longValue()));
  }

  private static Query byId(String key) {
    return new Query(Criteria.where("_id").is(key));
  }
}
