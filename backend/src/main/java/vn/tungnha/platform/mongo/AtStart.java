package vn.tungnha.platform.mongo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.AllIndexes;

/**
 * Brings every module's collections, indexes and seeds before anything else starts, web server
 * included. A release that has brought them into this database before serves at once, and looks
 * them over while it serves: whatever somebody took away meanwhile comes back.
 */
@Component
final class AtStart implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(AtStart.class);

  private final AllIndexes indexes;
  private final Release release;
  private final boolean background;
  private volatile boolean done;
  private volatile boolean stood;

  @Autowired
  AtStart(
      AllIndexes indexes,
      MongoOperations mongo,
      @Value("${tungnha.background:true}") boolean background) {
    this(indexes, Release.running(mongo), background);
  }

  AtStart(AllIndexes indexes, Release release, boolean background) {
    this.indexes = indexes;
    this.release = release;
    this.background = background;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void start() {
    stood = release.isBrought();
    if (!stood) {
      indexes.ensure();
      release.brought();
    }
    done = true;
  }

  @EventListener(ApplicationReadyEvent.class)
  void lookOver() {
    if (stood && background) Thread.ofVirtual().name("look-over").start(this::bringAgain);
  }

  private void bringAgain() {
    try {
      indexes.ensure();
    } catch (RuntimeException fault) {
      LOG.warn("Indexes and seeds could not be looked over; the next start does it", fault);
    }
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
