package vn.tungnha.campaign;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.campaign.type.CampaignsOfType;
import vn.tungnha.campaign.type.FieldListKind;
import vn.tungnha.campaign.type.TypedRecords;
import vn.tungnha.platform.field.FieldRemoval;
import vn.tungnha.platform.field.FieldValue;

/** The campaigns of a type, as records with its custom fields. */
@Component
class TypedCampaigns implements TypedRecords, CampaignsOfType {
  private final MongoOperations mongo;

  TypedCampaigns(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** From their index. */
  @Override
  public List<String> ofType(String code) {
    return mongo.findDistinct(
        Query.query(Criteria.where("typeCode").is(code)), "_id", Campaign.class, String.class);
  }

  @Override
  public FieldListKind list() {
    return FieldListKind.CAMPAIGN;
  }

  @Override
  public long count(Collection<String> campaignIds) {
    return campaignIds.size();
  }

  @Override
  public boolean hold(Collection<String> campaignIds, FieldRemoval removal) {
    Criteria ofType = Criteria.where("_id").in(campaignIds);
    return mongo.exists(removal.heldAmong(ofType), Campaign.class);
  }

  @Override
  public void read(Collection<String> campaignIds, int most, Consumer<List<FieldValue>> reader) {
    Query query = Query.query(Criteria.where("_id").in(campaignIds)).limit(most);
    mongo.find(query, Campaign.class).forEach(campaign -> reader.accept(campaign.values()));
  }
}
