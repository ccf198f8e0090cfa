package vn.tungnha.counter.projection;

import java.time.Instant;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.ChangeFeed;

/**
 * How far the projector has come, as this instance hears of it, without a read. Its place moves on
 * every second and a half even when nothing is recorded; so silence for long means that nobody
 * projects. Where the change feed itself is silent, the database is asked.
 */
@Component
public class ProjectorWatch {
  private final ProjectorStore store;
  private final ChangeFeed changes;
  private volatile @Nullable Heard heard;

  ProjectorWatch(ProjectorStore store, ChangeFeed changes) {
    this.store = store;
    this.changes = changes;
    changes.onDocument(ProjectorStore.COLLECTION, new Hearing());
  }

  private record Heard(Instant asOf, long at) {}

  private final class Hearing implements ChangeFeed.DocumentListener {
    @Override
    public void begin() {
      heard = null;
    }

    @Override
    public void changed(String id, BsonDocument fields) {
      if (!id.equals(ProjectorStore.OUTCOMES) || !fields.containsKey("position")) return;
      Instant asOf =
          fields.isTimestamp("position")
              ? Instant.ofEpochSecond(fields.getTimestamp("position").getTime())
              : Instant.EPOCH;
      heard = new Heard(asOf, System.nanoTime());
    }
  }

  public Freshness freshness() {
    Heard last = heard;
    if (last == null || !changes.isCurrent()) return store.freshness();
    boolean silent = System.nanoTime() - last.at() > Freshness.LIMIT.toNanos();
    return new Freshness(last.asOf(), silent || last.asOf().equals(Instant.EPOCH));
  }
}
