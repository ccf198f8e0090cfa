package vn.tungnha.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;

/**
 * What a collection's documents say, kept by id until the change feed hears of a change of theirs:
 * at most as old as the feed, two seconds. Where the feed is silent, and where there was nothing,
 * it is read each time. For what may be a moment old; never for what closes or forbids something.
 */
public final class Heard<T> {
  private static final int KEPT = 10_000;

  private final ChangeFeed changes;
  private final Cache<String, T> known = Caffeine.newBuilder().maximumSize(KEPT).build();
  private long heard;

  public Heard(ChangeFeed changes, String collection) {
    this.changes = changes;
    changes.onDocument(collection, new Hearing());
  }

  /** As it is kept, else as it is read now; a transaction reads its own snapshot. */
  public Optional<T> find(String id, Function<String, Optional<T>> read) {
    if (Transactions.isOpen()) return read.apply(id);
    T kept = changes.isCurrent() ? known.getIfPresent(id) : null;
    if (kept != null) return Optional.of(kept);
    long before = heard();
    Optional<T> found = read.apply(id);
    found.ifPresent(now -> keep(id, now, before));
    return found;
  }

  private synchronized long heard() {
    return heard;
  }

  /** Unless something was heard meanwhile, which may be newer than what was read. */
  private synchronized void keep(String id, T now, long before) {
    if (heard == before) known.put(id, now);
  }

  private synchronized void forget(Runnable what) {
    heard++;
    what.run();
  }

  private final class Hearing implements ChangeFeed.DocumentListener {
    @Override
    public void begin() {
      forget(known::invalidateAll);
    }

    @Override
    public void changed(String id, BsonDocument fields) {
      forget(() -> known.invalidate(id));
    }
  }
}
