package vn.tungnha.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.ApplicationTest;

/** What is read is always what is stored; only what did not change is not made anew. */
@ApplicationTest
class RowsTests {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @Autowired Rows rows;
  @Autowired MongoTemplate mongo;

  @Document("rows_evenings")
  record Evening(@Id String id, String house, LocalDate day) {}

  @Document("rows_evenings")
  record House(@Id String id, String house) {}

  @BeforeEach
  void evenings() {
    mongo.dropCollection(Evening.class);
    mongo.insert(new Evening("1", "Thôn Một", DAY));
    mongo.insert(new Evening("2", "Thôn Hai", DAY));
  }

  @Test
  void keepsTheObjectOfARowThatDidNotChange() {
    Evening first = one("1");

    assertThat(first).isEqualTo(new Evening("1", "Thôn Một", DAY));
    assertThat(one("1")).isSameAs(first);
  }

  @Test
  void readsARowAnewOnceAByteOfItChanged() {
    Evening before = one("1");
    mongo.save(new Evening("1", "Thôn Mốt", DAY));

    assertThat(one("1")).isEqualTo(new Evening("1", "Thôn Mốt", DAY));
    mongo.save(before);
    assertThat(one("1")).isEqualTo(before);
  }

  @Test
  void readsTheSameRowAsWhateverIsAsked() {
    assertThat(one("1").day()).isEqualTo(DAY);
    assertThat(found(House.class, List.of("1", "3"))).containsExactly(new House("1", "Thôn Một"));
  }

  private Evening one(String id) {
    return found(Evening.class, List.of(id)).getFirst();
  }

  private <T> List<T> found(Class<T> type, List<String> ids) {
    List<T> found = new ArrayList<>();
    mongo
        .getCollection(mongo.getCollectionName(type))
        .find(Filters.in("_id", ids), RawBsonDocument.class)
        .forEach(row -> found.add(rows.read(type, row)));
    return found;
  }
}
