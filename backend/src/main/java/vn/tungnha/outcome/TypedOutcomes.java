package vn.tungnha.outcome;

import java.util.ArrayList;
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

/** The outcomes of a type's campaigns, each as its newest version. */
@Component
class TypedOutcomes implements TypedRecords {
  private static final int BATCH = 1_000;

  private final MongoOperations mongo;
  private final OutcomeStore store;

  TypedOutcomes(MongoOperations mongo, OutcomeStore store) {
    this.mongo = mongo;
    this.store = store;
  }

  @Override
  public FieldListKind list() {
    return FieldListKind.OUTCOME;
  }

  @Override
  public long count(Collection<String> campaignIds) {
    return mongo.count(firsts(campaignIds), Outcome.class);
  }

  @Override
  public boolean hold(Collection<String> campaignIds, FieldRemoval removal) {
    Criteria ofType = Criteria.where("campaignId").in(campaignIds);
    return mongo.exists(removal.heldAmong(ofType), Outcome.class);
  }

  @Override
  public void read(Collection<String> campaignIds, int most, Consumer<List<FieldValue>> reader) {
    List<String> batch = new ArrayList<>();
    Query firsts = firsts(campaignIds).limit(most);
    firsts.fields().include("outcomeId");
    try (Stream<FirstVersion> ids =
        mongo.query(Outcome.class).as(FirstVersion.class).matching(firsts).stream()) {
      ids.forEach(
          first -> {
            batch.add(first.outcomeId());
            if (batch.size() == BATCH) hand(batch, reader);
          });
    }
    hand(batch, reader);
  }

  private void hand(List<String> batch, Consumer<List<FieldValue>> reader) {
    store.newest(batch).values().forEach(outcome -> reader.accept(outcome.values()));
    batch.clear();
  }

  private static Query firsts(Collection<String> campaignIds) {
    return Query.query(Criteria.where("campaignId").in(campaignIds).and("version").is(1));
  }

  record FirstVersion(String outcomeId) {}
}
