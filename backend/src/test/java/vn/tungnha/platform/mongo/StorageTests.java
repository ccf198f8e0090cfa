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
import vn.tungnha.platform.Transactions;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.FieldValue.AreaValue;
import vn.tungnha.platform.field.FieldValue.BooleanValue;
import vn.tungnha.platform.field.FieldValue.ChoiceValue;
import vn.tungnha.platform.field.FieldValue.DateTimeValue;
import vn.tungnha.platform.field.FieldValue.DateValue;
import vn.tungnha.platform.field.FieldValue.DecimalValue;
import vn.tungnha.platform.field.FieldValue.IntegerValue;
import vn.tungnha.platform.field.FieldValue.LocationValue;
import vn.tungnha.platform.field.FieldValue.LongTextValue;
import vn.tungnha.platform.field.FieldValue.MemberValue;
import vn.tungnha.platform.field.FieldValue.MultiChoiceValue;
import vn.tungnha.platform.field.FieldValue.PhoneValue;
import vn.tungnha.platform.field.FieldValue.TeamValue;
import vn.tungnha.platform.field.FieldValue.TextValue;
import vn.tungnha.platform.field.FieldValue.UrlValue;
import vn.tungnha.platform.field.GeoPoint;

@ApplicationTest
class StorageTests {
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
            new TextValue("text", "Chữ"),
            new LongTextValue("longText", "Dòng Đầu\ndòng sau"),
            new IntegerValue("integer", 3),
            new DecimalValue("decimal", new BigDecimal("0.1")),
            new BooleanValue("bool", true),
            new DateValue("date", DAY),
            new DateTimeValue("dateTime", Instant.parse("2026-11-22T12:30:00.123Z")),
            new ChoiceValue("choice", "ONE"),
            new MultiChoiceValue("choices", List.of("ONE", "TWO")),
            new PhoneValue("phone", "+84912345678"),
            new UrlValue("url", "https://dichvucong.gov.vn/"),
            new LocationValue("location", new GeoPoint(15.9, 108.1)),
            new AreaValue("area", "are_1"),
            new TeamValue("team", "tea_1"),
            new MemberValue("member", "mem_1")),
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
        .first()
        .isEqualTo(
            new Document("k", "text").append("t", "TEXT").append("v", "Chữ").append("f", "chu"));
    assertThat(raw.getList("values", Document.class))
        .extracting(value -> value.get("v"))
        .containsExactly(
            "Chữ",
            null,
            3,
            Decimal128.parse("0.1"),
            true,
            "2026-11-22",
            java.util.Date.from(Instant.parse("2026-11-22T12:30:00.123Z")),
            "ONE",
            List.of("ONE", "TWO"),
            "+84912345678",
            "https://dichvucong.gov.vn/",
            new Document("lat", 15.9).append("lon", 108.1),
            "are_1",
            "tea_1",
            "mem_1");
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
