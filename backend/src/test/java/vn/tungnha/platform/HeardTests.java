package vn.tungnha.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import vn.tungnha.ApplicationTest;

@ApplicationTest
class HeardTests {
  @Autowired MongoClient client;
  @Autowired MongoTemplate shared;
  private final AtomicInteger reads = new AtomicInteger();
  private final List<List<String>> asked = new ArrayList<>();
  private MongoCollection<Document> things;
  private ChangeFeed feed;
  private Heard<String> heard;

  @BeforeEach
  void follow() {
    String database = shared.getDb().getName() + "_heard";
    things = client.getDatabase(database).getCollection("things");
    things.insertOne(new Document("_id", "a").append("name", "An"));
    feed = new ChangeFeed(new SimpleMongoClientDatabaseFactory(client, database), true);
    heard = new Heard<>(feed, "things", 100);
    feed.start();
    await().until(feed::isCurrent);
  }

  @AfterEach
  void stop() {
    feed.stop();
    client.getDatabase(things.getNamespace().getDatabaseName()).drop();
  }

  @Test
  void readsOnceWhatStands() {
    assertThat(heard.find("a", this::read)).contains("An");
    assertThat(heard.find("a", this::read)).contains("An");
    assertThat(reads).hasValue(1);
  }

  @Test
  void hearsOfChangesAndOfWhatIsGone() {
    assertThat(heard.find("a", this::read)).contains("An");
    things.updateOne(Filters.eq("_id", "a"), Updates.set("name", "Bình"));
    await().until(() -> heard.find("a", this::read).equals(Optional.of("Bình")));
    things.deleteOne(Filters.eq("_id", "a"));
    await().until(() -> heard.find("a", this::read).isEmpty());
  }

  @Test
  void hearsOfWhatWasNotThere() {
    assertThat(heard.find("b", this::read)).isEmpty();
    assertThat(heard.find("b", this::read)).isEmpty();
    assertThat(reads).hasValue(1);
    things.insertOne(new Document("_id", "b").append("name", "Bé"));
    await().until(() -> heard.find("b", this::read).equals(Optional.of("Bé")));
  }

  @Test
  void readsInOneGoWhatOfSeveralIsNotKnown() {
    told(() -> things.insertOne(new Document("_id", "b").append("name", "Bé")));
    assertThat(heard.findAll(List.of("a", "c"), this::readAll)).isEqualTo(Map.of("a", "An"));
    assertThat(heard.findAll(List.of("a", "b", "c", "d"), this::readAll))
        .isEqualTo(Map.of("a", "An", "b", "Bé"));
    assertThat(asked).containsExactly(List.of("a", "c"), List.of("b", "d"));
  }

  @Test
  void keepsNothingThatMayHaveChangedWhileItWasRead() {
    Function<String, Optional<String>> slow =
        id -> {
          Optional<String> before = read(id);
          told(() -> things.updateOne(Filters.eq("_id", id), Updates.set("name", "Bình")));
          return before;
        };

    assertThat(heard.find("a", slow)).contains("An");
    assertThat(heard.find("a", this::read)).contains("Bình");
  }

  @Test
  void readsEachTimeWhileTheFeedIsSilent() {
    heard.find("a", this::read);
    feed.stop();
    heard.find("a", this::read);
    assertThat(reads).hasValue(2);
  }

  private Optional<String> read(String id) {
    reads.incrementAndGet();
    Document found = things.find(Filters.eq("_id", id)).first();
    return Optional.ofNullable(found).map(thing -> thing.getString("name"));
  }

  private Map<String, String> readAll(Collection<String> ids) {
    asked.add(List.copyOf(ids));
    Map<String, String> found = new HashMap<>();
    ids.forEach(id -> read(id).ifPresent(name -> found.put(id, name)));
    return found;
  }

  /** Changes something, and waits until the feed has told it. */
  private void told(Runnable change) {
    AtomicInteger told = new AtomicInteger();
    feed.onDocument("things", new Told(told));
    change.run();
    await().until(() -> told.get() > 0);
  }

  private record Told(AtomicInteger times) implements ChangeFeed.DocumentListener {
    @Override
    public void begin() {}

    @Override
    public void changed(String id, org.bson.BsonDocument fields) {
      times.incrementAndGet();
    }
  }
}
