package vn.tungnha.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;

/**
 * What a collection's documents say, or that there is none, kept by id until the change feed hears
 * of a change of theirs: at most as old as the feed, two seconds. Where the feed is silent it is
 * read each time. For what may be a moment old; never for what closes or forbids something.
 */
public final class Heard<T> {
  private final ChangeFeed changes;
  private final Cache<String, Optional<T>> known;
  private long heard;

  /**
   * @param most documents that are kept
   */
  public Heard(ChangeFeed changes, String collection, int most) {
    this.changes = changes;
    this.known = Caffeine.newBuilder().maximumSize(most).build();
    changes.onDocument(collection, new Hearing());
  }

  /** As it is kept, else as it is read now; a transaction reads its own snapshot. */
  public Optional<T> find(String id, Function<String, Optional<T>> read) {
    return Optional.ofNullable(findAll(List.of(id), ids -> byId(id, read.apply(id))).get(id));
  }

  /** The same for several, by id; what is not kept is read in one go. */
  public Map<String, T> findAll(
      Collection<String> ids, Function<Collection<String>, Map<String, T>> read) {
    if (Transactions.isOpen() || !changes.isCurrent()) return read.apply(ids);
    Map<String, T> found = HashMap.newHashMap(ids.size());
    List<String> unknown = new ArrayList<>();
    for (String id : ids) {
      Optional<T> kept = known.getIfPresent(id);
      if (kept == null) unknown.add(id);
      else kept.ifPresent(document -> found.put(id, document));
    }
    if (unknown.isEmpty()) return found;
    long before = heard();
    Map<String, T> now = read.apply(unknown);
    keep(unknown, now, before);
    found.putAll(now);
    return found;
  }

  private static <T> Map<String, T> byId(String id, Optional<T> found) {
    return found.map(document -> Map.of(id, document)).orElse(Map.of());
  }

  private synchronized long heard() {
    return heard;
  }

  /** Unless something was heard meanwhile, which may be newer than what was read. */
  private synchronized void keep(Collection<String> ids, Map<String, T> now, long before) {
    if (heard == before) for (String id : ids) known.put(id, Optional.ofNullable(now.get(id)));
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
