package vn.tungnha.session;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.campaign.type.FieldListKind;
import vn.tungnha.campaign.type.TypedRecords;
import vn.tungnha.platform.field.FieldRemoval;
import vn.tungnha.platform.field.FieldValue;

/** The sessions stored of a type's campaigns, as records with its custom fields. */
@Component
class TypedSessions implements TypedRecords {
  private final MongoOperations mongo;

  TypedSessions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public FieldListKind list() {
    return FieldListKind.SESSION;
  }

  @Override
  public long count(Collection<String> campaignIds) {
    return mongo.count(of(campaignIds), Session.class);
  }

  @Override
  public boolean hold(Collection<String> campaignIds, FieldRemoval removal) {
    Criteria ofType = Criteria.where("campaignId").in(campaignIds);
    return mongo.exists(removal.heldAmong(ofType), Session.class);
  }

  @Override
  public void read(Collection<String> campaignIds, int most, Consumer<List<FieldValue>> reader) {
    try (Stream<Session> sessions = mongo.stream(of(campaignIds).limit(most), Session.class)) {
      sessions.forEach(session -> reader.accept(session.values()));
    }
  }

  private static Query of(Collection<String> campaignIds) {
    return Query.query(Criteria.where("campaignId").in(campaignIds));
  }
}
