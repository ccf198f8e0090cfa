package vn.tungnha.platform;

/**
 * This instance's one change stream, for caches: it tells who listens that a collection changed, by
 * any instance. After an outage it tells everybody once, so that nothing stays stale.
 */
public interface ChangeFeed {

  /**
   * Calls back soon after each change of the collection; calls may be merged and come on another
   * thread.
   */
  void onChange(String collection, Runnable reload);
}
