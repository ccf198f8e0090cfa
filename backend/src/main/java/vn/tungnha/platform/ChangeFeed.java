package vn.tungnha.platform;

import com.mongodb.MongoException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

  private final MongoDatabaseFactory databases;
  private final boolean background;
  private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
  private final Set<Runnable> due = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private volatile @Nullable Thread thread;

  ChangeFeed(
      MongoDatabaseFactory databases, @Value("${tungnha.background:true}") boolean background) {
    this.databases = databases;
    this.background = background;
  }

  /**
   * Calls back soon after each change of the collection; calls may be merged and come on another
   * thread. One that fails is called again.
   */
  public void onChange(String collection, Runnable reload) {
    listeners.computeIfAbsent(collection, name -> new CopyOnWriteArrayList<>()).add(reload);
  }

  @Override
  public boolean isAutoStartup() {
    return background;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("change-feed").start(this::supervise);
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

  private void supervise() {
    while (isRunning()) {
      try {
        follow();
      } catch (MongoException outage) {
        if (isRunning()) LOG.warn("The change feed was cut off; opening it again", outage);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** From opening on nothing is missed; what changed before is covered by telling everybody. */
  private void follow() {
    Set<String> watched = Set.copyOf(listeners.keySet());
    try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes = open(watched)) {
      watched.forEach(this::changed);
      while (isRunning() && watched.equals(listeners.keySet())) {
        tellListeners();
        ChangeStreamDocument<Document> change = changes.tryNext();
        while (change != null) {
          if (change.getOperationType() == OperationType.INVALIDATE) return;
          if (change.getNamespace() != null) changed(change.getNamespace().getCollectionName());
          change = changes.available() > 0 ? changes.tryNext() : null;
        }
      }
    }
  }

  private MongoChangeStreamCursor<ChangeStreamDocument<Document>> open(Set<String> watched) {
    ChangeStreamIterable<Document> stream =
        databases
            .getMongoDatabase()
            .watch(
                List.of(
                    Aggregates.match(
                        Filters.or(
                            Filters.in("ns.coll", watched),
                            Filters.eq("operationType", OperationType.INVALIDATE.getValue()))),
                    Aggregates.project(Projections.include("_id", "ns", "operationType"))))
            .maxAwaitTime(POLL.toMillis(), TimeUnit.MILLISECONDS);
    return stream.cursor();
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
