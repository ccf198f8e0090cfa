package vn.tungnha.team;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.field.FieldRemoval;
import vn.tungnha.platform.field.FieldValue;

/** The teams or members whose values follow a field set. Asks nobody who they are. */
@Component
class FieldSetRecords {
  private final MongoOperations mongo;

  FieldSetRecords(MongoOperations mongo) {
    this.mongo = mongo;
  }

  int count(FieldSet set) {
    return Math.toIntExact(mongo.count(new Query(of(set)), records(set)));
  }

  boolean hold(FieldSet set, FieldRemoval removal) {
    return mongo.exists(removal.heldAmong(of(set)), records(set));
  }

  /** Hands over the values of each record, of as many as asked for. */
  void read(FieldSet set, int most, Consumer<List<FieldValue>> reader) {
    Query query = new Query(of(set)).limit(most);
    query.fields().include("values");
    try (Stream<Recorded> found =
        mongo.query(records(set)).as(Recorded.class).matching(query).stream()) {
      found.forEach(record -> reader.accept(record.values()));
    }
  }

  private static Class<?> records(FieldSet set) {
    return set.isOfMembers() ? Member.class : Team.class;
  }

  private static Criteria of(FieldSet set) {
    return set.isOfMembers() ? new Criteria() : Criteria.where("kindCode").is(set.kind());
  }

  private record Recorded(String id, List<FieldValue> values) {}
}
