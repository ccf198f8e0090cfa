package vn.tungnha.platform;

import com.mongodb.MongoException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import com.mongodb.client.model.changestream.UpdateDescription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * This instance's one change stream, for caches: it tells who listens that a collection changed, by
 * any instance. After an outage it tells everybody once, so that nothing stays stale.
 */
@Component
public class ChangeFeed implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration SILENCE = Duration.ofSeconds(2);

  private final MongoDatabaseFactory databases;
  private final boolean background;
  private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
  private final Map<String, List<DocumentListener>> watchers = new ConcurrentHashMap<>();
  private final Set<Runnable> due = ConcurrentHashMap.newKeySet();
  private volatile long heardAt = System.nanoTime() - SILENCE.toNanos();
  private volatile boolean running;
  private volatile @Nullable Thread thread;

  ChangeFeed(
      MongoDatabaseFactory databases, @Value("${tungnha.background:true}") boolean background) {
    this.databases = databases;
    this.background = background;
  }

  /**
   * Calls back at the start, before anything is served, and soon after each change of the
   * collection; calls may be merged and come on another thread. One that fails is called again, at
   * the start it ends it.
   */
  public void onChange(String collection, Runnable reload) {
    listeners.computeIfAbsent(collection, name -> new CopyOnWriteArrayList<>()).add(reload);
  }

  /** Hears of each document of a collection, on the feed's own thread: it must be quick. */
  public interface DocumentListener {
    /** Something may have been missed: nothing that was heard before holds any more. */
    void begin();

    /**
     * One document changed.
     *
     * @param fields all of a new document, or those that changed; none of one that is gone
     */
    void changed(String id, BsonDocument fields);
  }

  /** The same document by document, in the order they changed. */
  public void onDocument(String collection, DocumentListener listener) {
    watchers.computeIfAbsent(collection, name -> new CopyOnWriteArrayList<>()).add(listener);
    onChange(collection, () -> {});
  }

  /** Whether the database was heard within the last two seconds, so that nothing older is amiss. */
  public boolean isCurrent() {
    return running && System.nanoTime() - heardAt < SILENCE.toNanos();
  }

  /** After indexes and seeds, before whoever asks the caches. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1;
  }

  @Override
  public void start() {
    running = true;
    Opened first = background ? open() : null;
    listeners.values().forEach(all -> all.forEach(Runnable::run));
    if (first != null)
      thread = Thread.ofVirtual().name("change-feed").start(() -> supervise(first));
  }

  @Override
  public void stop() {
    running = false;
    Thread following = thread;
    if (following != null) following.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void supervise(Opened first) {
    Opened opened = first;
    while (isRunning()) {
      try {
        follow(opened == null ? openAgain() : opened);
      } catch (MongoException outage) {
        if (isRunning()) LOG.warn("The change feed was cut off; opening it again", outage);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      opened = null;
    }
  }

  private void follow(Opened opened) {
    try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes = opened.changes()) {
      while (isRunning() && opened.watched().equals(listeners.keySet())) {
        tellListeners();
        ChangeStreamDocument<Document> change = changes.tryNext();
        heardAt = System.nanoTime();
        while (change != null) {
          if (change.getOperationType() == OperationType.INVALIDATE) return;
          if (change.getNamespace() != null) changed(change.getNamespace().getCollectionName());
          tellWatchers(change);
          change = changes.available() > 0 ? changes.tryNext() : null;
        }
      }
    }
  }

  private Opened openAgain() {
    Opened opened = open();
    opened.watched().forEach(this::changed);
    return opened;
  }

  private record Opened(
      Set<String> watched, MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes) {}

  /** From opening on nothing is missed; what changed before is covered by telling everybody. */
  private Opened open() {
    Set<String> watched = Set.copyOf(listeners.keySet());
    ChangeStreamIterable<Document> stream =
        databases
            .getMongoDatabase()
            .watch(
                List.of(
                    Aggregates.match(
                        Filters.or(
                            Filters.in("ns.coll", watched),
                            Filters.eq("operationType", OperationType.INVALIDATE.getValue()))),
                    Aggregates.project(
                        Projections.fields(
                            Projections.include(
                                "_id",
                                "ns",
                                "operationType",
                                "documentKey",
                                "updateDescription.updatedFields"),
                            Projections.computed("fullDocument", wholeOnlyForWatchers())))))
            .maxAwaitTime(POLL.toMillis(), TimeUnit.MILLISECONDS);
    Opened opened = new Opened(watched, stream.cursor());
    watchers.values().forEach(all -> all.forEach(DocumentListener::begin));
    return opened;
  }

  private Document wholeOnlyForWatchers() {
    List<String> collections = List.copyOf(watchers.keySet());
    return new Document(
        "$cond",
        List.of(
            new Document("$in", List.of("$ns.coll", collections)), "$fullDocument", "$$REMOVE"));
  }

  private void tellWatchers(ChangeStreamDocument<Document> change) {
    BsonDocument key = change.getDocumentKey();
    if (key == null || change.getNamespace() == null) return;
    if (!key.isString("_id")) return;
    BsonDocument fields = fields(change);
    for (DocumentListener watcher :
        watchers.getOrDefault(change.getNamespace().getCollectionName(), List.of()))
      watcher.changed(key.getString("_id").getValue(), fields);
  }

  private static BsonDocument fields(ChangeStreamDocument<Document> change) {
    Document whole = change.getFullDocument();
    if (whole != null) return whole.toBsonDocument();
    UpdateDescription update = change.getUpdateDescription();
    BsonDocument changed = update == null ? null : update.getUpdatedFields();
    return changed == null ? new BsonDocument() : changed;
  }

  private void changed(String collection) {
    due.addAll(listeners.getOrDefault(collection, List.of()));
  }

  private void tellListeners() {
    for (Runnable reload : Set.copyOf(due)) {
      due.remove(reload);
      try {
        reload.run();
      } catch (RuntimeException fault) {
        LOG.warn("A listener of the change feed failed; calling it again", fault);
        due.add(reload);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
