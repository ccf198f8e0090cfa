package vn.tungnha.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * A number for each thing that readers poll (a campaign's id), grown by every change of what they
 * read. ETags come from it: same revision, same answer.
 */
@Component
public class Revisions {
  static final String COLLECTION = "revisions";
  private static final Document GROWN =
      new Document(
          "$set",
          new Document(
              "n", new Document("$add", List.of(new Document("$ifNull", List.of("$n", 0L)), 1L))));

  private static final int MOST_KNOWN = 50_000;
  private static final Duration UNHEARD = Duration.ofSeconds(2);

  private final MongoOperations mongo;
  private final ChangeFeed changes;
  private final Cache<String, Long> known = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  /** Grown here, and perhaps not heard of yet: who changed something is to see it at once. */
  private final Cache<String, Boolean> grownHere =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(UNHEARD).build();

  private final AtomicLong beginnings = new AtomicLong();
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  Revisions(MongoOperations mongo, ChangeFeed changes) {
    this.mongo = mongo;
    this.changes = changes;
    changes.onDocument(COLLECTION, new Hearing());
  }

  /** Calls back with the key of each revision that grew, on the change feed's thread. */
  public void onGrowth(Consumer<String> listener) {
    listeners.add(listener);
  }

  private final class Hearing implements ChangeFeed.DocumentListener {
    @Override
    public void begin() {
      beginnings.incrementAndGet();
      known.invalidateAll();
    }

    @Override
    public void changed(String key, BsonDocument fields) {
      if (fields.containsKey("n")) known.put(key, fields.getNumber("n").longValue());
      listeners.forEach(listener -> listener.accept(key));
    }
  }

  /**
   * A revision at one moment.
   *
   * @param number 0 when nothing changed yet
   * @param whole that of the last change that cannot be told part by part
   */
  public record Revision(long number, long whole) {
    static final Revision NONE = new Revision(0, 0);
  }

  /** Grows the revisions; inside the transaction of the change, if there is one. */
  public void bump(Collection<String> keys) {
    keys.forEach(key -> grownHere.put(key, true));
    grow(keys, List.of(GROWN, Document.parse("{$set: {whole: '$n'}}")));
  }

  /**
   * The same for a change that is told part by part: what the parts are marked with, by key. Inside
   * the transaction that marks them.
   */
  public Map<String, Long> advance(Collection<String> keys) {
    grow(keys, List.of(GROWN));
    return all(keys);
  }

  private void grow(Collection<String> keys, List<Document> change) {
    if (keys.isEmpty()) return;
    // in one order everywhere, so that two transactions meet at the first key
    List<UpdateOneModel<Document>> updates =
        new TreeSet<>(keys)
            .stream()
                .map(
                    key ->
                        new UpdateOneModel<Document>(
                            Filters.eq("_id", key), change, new UpdateOptions().upsert(true)))
                .toList();
    mongo.execute(COLLECTION, revisions -> revisions.bulkWrite(updates));
  }

  /** Its number, 0 when nothing changed yet. One read by {@code _id}. */
  public long current(String key) {
    return now(key).number();
  }

  /** One read by {@code _id}. */
  public Revision now(String key) {
    return stored(List.of(key)).getOrDefault(key, Revision.NONE);
  }

  /** The numbers of many, by key, 0 where nothing changed yet; one read. */
  public Map<String, Long> all(Collection<String> keys) {
    Map<String, Revision> stored = stored(keys);
    Map<String, Long> numbers = new HashMap<>();
    for (String key : keys) numbers.put(key, stored.getOrDefault(key, Revision.NONE).number());
    return numbers;
  }

  /**
   * The numbers as this instance has heard of them, without a read: at most a moment old, and no
   * older than what it changed itself. Where the change feed is silent, as stored.
   */
  public Map<String, Long> heard(Collection<String> keys) {
    if (!changes.isCurrent()) return all(keys);
    Map<String, Long> heard = new HashMap<>();
    List<String> unheard = new ArrayList<>();
    for (String key : keys) {
      Long number = grownHere.getIfPresent(key) == null ? known.getIfPresent(key) : null;
      if (number == null) unheard.add(key);
      else heard.put(key, number);
    }
    if (unheard.isEmpty()) return heard;
    long beginning = beginnings.get();
    Map<String, Long> read = all(unheard);
    heard.putAll(read);
    // after a new beginning a change may have been missed since the read
    if (beginning == beginnings.get())
      read.forEach((key, number) -> known.asMap().merge(key, number, Math::max));
    return heard;
  }

  private Map<String, Revision> stored(Collection<String> keys) {
    return mongo
        .find(new Query(Criteria.where("_id").in(keys)), Document.class, COLLECTION)
        .stream()
        .collect(Collectors.toMap(stored -> stored.getString("_id"), Revisions::revision));
  }

  private static Revision revision(Document stored) {
    return new Revision(
        stored.get("n", Number.class).longValue(), stored.get("whole", (Number) 0L).longValue());
  }
}
