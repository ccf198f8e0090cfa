package vn.tungnha.platform.mongo;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.AllIndexes;

/**
 * Ensures every module's collections and indexes before anything else starts, web server included.
 */
@Component
final class IndexesAtStart implements SmartLifecycle {
  private final AllIndexes indexes;
  private volatile boolean done;

  IndexesAtStart(AllIndexes indexes) {
    this.indexes = indexes;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void start() {
    indexes.ensure();
    done = true;
  }

  @Override
  public void stop() {
    done = false;
  }

  @Override
  public boolean isRunning() {
    return done;
  }
}
