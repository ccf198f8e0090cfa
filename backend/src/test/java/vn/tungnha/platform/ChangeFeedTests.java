package vn.tungnha.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import vn.tungnha.ApplicationTest;

@ApplicationTest
class ChangeFeedTests {
  private static final Duration SOON = Duration.ofSeconds(15);

  @Autowired MongoClient client;
  @Autowired MongoTemplate shared;
  private final Semaphore calls = new Semaphore(0);
  private String database;
  private ChangeFeed feed;

  @BeforeEach
  void follow() {
    database = shared.getDb().getName() + "_feed";
    client.getDatabase(database).createCollection("things");
    feed = new ChangeFeed(new SimpleMongoClientDatabaseFactory(client, database), true);
    feed.onChange("things", calls::release);
  }

  @AfterEach
  void stop() {
    feed.stop();
    client.getDatabase(database).drop();
  }

  private void change(String collection) {
    client.getDatabase(database).getCollection(collection).insertOne(new Document());
  }

  private boolean called() throws InterruptedException {
    return calls.tryAcquire(SOON.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Test
  void tellsOnceAtStartAndThenEachChangeOfItsCollection() throws Exception {
    feed.start();
    assertThat(called()).isTrue();
    AtomicInteger others = new AtomicInteger();
    feed.onChange("others", others::incrementAndGet);
    assertThat(called()).as("opened again for the new collection").isTrue();
    change("things");
    assertThat(called()).isTrue();
    change("unwatched");
    assertThat(others).hasValue(1);
  }

  @Test
  void tellsAgainWhenTheStreamWasCutOff() throws Exception {
    feed.start();
    assertThat(called()).isTrue();
    client.getDatabase(database).drop();
    assertThat(called()).isTrue();
    calls.drainPermits();
    change("things");
    assertThat(called()).isTrue();
  }

  @Test
  void callsAFailedListenerAgain() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    feed.onChange(
        "failing",
        () -> {
          if (runs.incrementAndGet() == 2) throw new IllegalStateException("reload failed");
          calls.release(10);
        });
    feed.start();
    assertThat(calls.tryAcquire(11, SOON.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    change("failing");
    assertThat(calls.tryAcquire(10, SOON.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    assertThat(runs).hasValue(3);
  }

  @Test
  void doesNotStartWithoutWhatIsToBeKept() {
    feed.onChange(
        "failing",
        () -> {
          throw new IllegalStateException("load failed");
        });
    assertThatThrownBy(feed::start).hasMessage("load failed");
  }

  @Test
  void staysSilentAfterItsEnd() throws Exception {
    feed.start();
    assertThat(called()).isTrue();
    feed.stop();
    assertThat(feed.isRunning()).isFalse();
    change("things");
    assertThat(calls.tryAcquire(1_500, TimeUnit.MILLISECONDS)).isFalse();
  }
}
