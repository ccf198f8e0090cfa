package vn.tungnha.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.Transactions;
import vn.tungnha.platform.field.FieldOption;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.FieldValue.BooleanValue;
import vn.tungnha.platform.field.FieldValue.ChoiceValue;
import vn.tungnha.platform.field.FieldValue.DateValue;
import vn.tungnha.platform.field.FieldValue.DecimalValue;
import vn.tungnha.platform.field.FieldValue.IntegerValue;
import vn.tungnha.platform.field.FieldValue.TextValue;

@ApplicationTest
class StorageTests {
  private static final Text LABEL = new Text("Ghi chú", "Note");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Autowired MongoTemplate mongo;
  @Autowired MongoClient client;
  @Autowired Transactions transactions;

  @org.springframework.data.mongodb.core.mapping.Document("stored_things")
  record Thing(
      @Id String id,
      LocalDate day,
      LocalTime time,
      Instant at,
      BigDecimal amount,
      List<FieldValue> values,
      @Version int version) {}

  private static Thing thing(String id) {
    return new Thing(
        id,
        DAY,
        LocalTime.of(7, 5),
        Instant.parse("2026-11-22T12:30:00.123Z"),
        new BigDecimal("12345678901234567.89"),
        List.of(
            new TextValue("a", LABEL, "chữ"),
            new IntegerValue("b", LABEL, 3),
            new DecimalValue("c", LABEL, new BigDecimal("0.10")),
            new BooleanValue("d", LABEL, true),
            new DateValue("e", LABEL, DAY),
            new ChoiceValue("f", LABEL, new FieldOption("ONE", LABEL))),
        0);
  }

  @BeforeEach
  void empty() {
    mongo.dropCollection("stored_things");
  }

  @Test
  void readsBackWhatItStores() {
    Thing stored = mongo.insert(thing("1"));
    assertThat(stored.version()).isEqualTo(1);
    assertThat(mongo.findById("1", Thing.class)).isEqualTo(stored);
  }

  @Test
  void storesPlainValuesAndNoClassNames() {
    mongo.insert(thing("1"));
    Document raw = mongo.findById("1", Document.class, "stored_things");
    assertThat(raw.get("day")).isEqualTo("2026-11-22");
    assertThat(raw.get("time")).isEqualTo("07:05");
    assertThat(raw.get("at"))
        .isEqualTo(java.util.Date.from(Instant.parse("2026-11-22T12:30:00.123Z")));
    assertThat(raw.get("amount")).isEqualTo(Decimal128.parse("12345678901234567.89"));
    assertThat(raw.toJson()).doesNotContain("vn.tungnha", "_class", "java.");
    assertThat(raw.getList("values", Document.class))
        .extracting(value -> value.getString("type"))
        .containsExactly("TEXT", "INTEGER", "DECIMAL", "BOOLEAN", "DATE", "CHOICE");
    assertThat(raw.keySet())
        .containsExactly("_id", "day", "time", "at", "amount", "values", "version");
  }

  @Test
  void findsByDayAndAmount() {
    mongo.insert(thing("1"));
    assertThat(mongo.exists(new Query(Criteria.where("day").gte(DAY)), Thing.class)).isTrue();
    assertThat(mongo.exists(new Query(Criteria.where("day").gt(DAY)), Thing.class)).isFalse();
    assertThat(
            mongo.count(
                new Query(Criteria.where("amount").is(new BigDecimal("12345678901234567.89"))),
                Thing.class))
        .isEqualTo(1);
  }

  @Test
  void writesForAMajorityAndTheDisk() {
    assertThat(mongo.getDb().getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    assertThat(mongo.getDb().getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
  }

  @Test
  void cutsEveryReadOffAfterTwoSeconds() {
    mongo.insert(thing("1"));
    mongo.getDb().runCommand(new Document("profile", 2));
    try {
      mongo.findById("1", Thing.class);
      mongo.find(new Query(), Thing.class);
      mongo.count(new Query(Criteria.where("day").is(DAY)), Thing.class);
      mongo.findDistinct("day", Thing.class, String.class);
      mongo.aggregate(
          Aggregation.newAggregation(Aggregation.limit(1)), Thing.class, Document.class);
      mongo.find(new Query().maxTimeMsec(9_000), Thing.class);
      transactions.inOne(() -> mongo.find(new Query(), Thing.class));
    } finally {
      mongo.getDb().runCommand(new Document("profile", 0));
    }
    assertThat(profiled()).containsExactly(2000, 2000, 2000, 2000, 2000, 9000, 2000);
  }

  private List<Integer> profiled() {
    String namespace = mongo.getDb().getName() + ".stored_things";
    return client
        .getDatabase(mongo.getDb().getName())
        .getCollection("system.profile")
        .find(new Document("ns", namespace))
        .sort(new Document("$natural", 1))
        .map(line -> line.get("command", Document.class).get("maxTimeMS", Number.class).intValue())
        .into(new java.util.ArrayList<>());
  }
}
