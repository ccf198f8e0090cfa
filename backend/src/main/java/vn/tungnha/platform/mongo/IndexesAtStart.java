package vn.tungnha.platform.mongo;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexes;

/**
 * Ensures every module's collections and indexes before anything else starts, web server included.
 */
@Component
final class IndexesAtStart implements SmartLifecycle {
  private final ObjectProvider<Indexes> modules;
  private final MongoOperations mongo;
  private volatile boolean done;

  IndexesAtStart(ObjectProvider<Indexes> modules, MongoOperations mongo) {
    this.modules = modules;
    this.mongo = mongo;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void start() {
    modules.orderedStream().forEach(module -> module.ensure(mongo));
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
