package vn.tungnha.counter.projection;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.math.BigDecimal;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * What is added to one stored document, which is made if it is not there. By hand: a batch has
 * thousands of them.
 */
record Increment(String id, Document first, Document set, Document now, Document sums) {
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  static Increment of(String id) {
    return new Increment(id, new Document(), new Document(), new Document(), new Document());
  }

  /** Written with a new document only. */
  Increment first(String field, Object value) {
    first.append(field, value);
    return this;
  }

  Increment set(String field, @Nullable Object value) {
    set.append(field, value);
    return this;
  }

  /** Set to the server's time. */
  Increment now(String field) {
    now.append(field, true);
    return this;
  }

  /** Adds each sum to the one of its code. */
  Increment add(String field, Map<String, BigDecimal> counts) {
    if (counts.isEmpty()) first.append(field, new Document());
    counts.forEach((code, count) -> sums.append(field + "." + code, new Decimal128(count)));
    return this;
  }

  UpdateOneModel<Document> upsert() {
    Document update = new Document("$setOnInsert", first);
    if (!set.isEmpty()) update.append("$set", set);
    if (!now.isEmpty()) update.append("$currentDate", now);
    if (!sums.isEmpty()) update.append("$inc", sums);
    return new UpdateOneModel<>(Filters.eq("_id", id), update, UPSERT);
  }
}
