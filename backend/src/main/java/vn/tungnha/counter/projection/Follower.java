package vn.tungnha.counter.projection;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.OutcomeLog;

/**
 * Follows the outcomes from the saved place, rebuilding first where there is none: takes what has
 * arrived, at most 2,500 versions, and projects it as one batch. While nothing arrives it renews
 * the lease and keeps the place fresh, so that the token never falls out of the oplog.
 */
@Component
class Follower {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final int MOST = 2_500;

  /**
   * Batches begin three times as far apart as one takes, within these bounds. What many bring to
   * the country and its provinces meanwhile is added once, and who polls is not shown another state
   * more often; so the busier the database is, the fewer writes each version costs it.
   */
  private static final Duration LEAST_APART = Duration.ofMillis(200);

  private static final Duration MOST_APART = Duration.ofMillis(400);
  private static final int TIMES = 3;

  /**
   * The server cannot go on from the token: ChangeStreamHistoryLost, InvalidResumeToken,
   * ChangeStreamFatalError, and what it says of tokens it cannot decode.
   */
  private static final Set<Integer> PLACE_LOST = Set.of(286, 260, 280, 2, 9, 15, 40647, 40649);

  private final ProjectorStore store;
  private final OutcomeLog log;
  private final Projection projection;
  private final Rebuild rebuild;
  private final CounterMetrics metrics;

  Follower(
      ProjectorStore store,
      OutcomeLog log,
      Projection projection,
      Rebuild rebuild,
      CounterMetrics metrics) {
    this.store = store;
    this.log = log;
    this.projection = projection;
    this.rebuild = rebuild;
    this.metrics = metrics;
  }

  /**
   * Follows while it holds the lease and is told to go on; else {@link LeaseLost}.
   *
   * @param renewal how often it saves its place while nothing arrives
   */
  void follow(Lease lease, Duration renewal, Predicate<ProjectorState> goOn) {
    Held held = new Held(store, lease, store.read());
    UUID outcomes = log.collectionId();
    if (!held.state().isUsable(outcomes)) held.advanced(rebuild.run(lease, held.state(), outcomes));
    try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> stream = open(held.state())) {
      while (goOn.test(held.state())) {
        Duration rest = take(stream, held, renewal);
        if (goOn.test(held.state())) LockSupport.parkNanos(rest.toNanos());
      }
    } catch (MongoCommandException fault) {
      if (!PLACE_LOST.contains(fault.getErrorCode())) throw fault;
      LOG.warn("the place in the change stream is lost: {}", fault.getErrorCodeName());
      held.advance(ProjectorState::forgotten);
    }
  }

  private MongoChangeStreamCursor<ChangeStreamDocument<Document>> open(ProjectorState state) {
    return state.token() == null
        ? log.from(Objects.requireNonNull(state.startAt()))
        : log.after(state.token());
  }

  /** What to rest after it. */
  private Duration take(
      MongoChangeStreamCursor<ChangeStreamDocument<Document>> stream, Held held, Duration renewal) {
    List<Outcome> versions = arrived(stream);
    BsonDocument token = stream.getResumeToken();
    if (token == null) return Duration.ZERO;
    ResumePoint point = ResumePoint.ofStream(token);
    metrics.seen(point);
    if (!versions.isEmpty()) return project(versions, point, held);
    if (held.isOlderThan(renewal)) held.advance(state -> state.at(point, 0));
    return Duration.ZERO;
  }

  private Duration project(List<Outcome> versions, ResumePoint point, Held held) {
    long began = System.nanoTime();
    held.advanced(projection.apply(held.lease(), held.state(), versions, point));
    metrics.projected(versions);
    return versions.size() < MOST ? restAfter(System.nanoTime() - began) : Duration.ZERO;
  }

  private static Duration restAfter(long took) {
    long apart = Math.clamp(TIMES * took, LEAST_APART.toNanos(), MOST_APART.toNanos());
    return Duration.ofNanos(Math.max(0, apart - took));
  }

  /** Waits for the first a little; takes no longer for those that are there already. */
  private List<Outcome> arrived(MongoChangeStreamCursor<ChangeStreamDocument<Document>> stream) {
    List<Outcome> versions = new ArrayList<>();
    ChangeStreamDocument<Document> event = stream.tryNext();
    while (event != null) {
      versions.add(log.read(Objects.requireNonNull(event.getFullDocument())));
      boolean more = versions.size() < MOST && stream.available() > 0;
      event = more ? stream.tryNext() : null;
    }
    return versions;
  }
}
