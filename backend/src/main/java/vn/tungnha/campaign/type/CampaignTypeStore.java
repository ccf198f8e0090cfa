package vn.tungnha.campaign.type;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The versions of all campaign types as stored. */
@Repository
class CampaignTypeStore {
  private final MongoOperations mongo;

  CampaignTypeStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  List<CampaignType> all() {
    return mongo.find(new Query().with(Sort.by("_id")), CampaignType.class);
  }

  Optional<CampaignType> newest(String code) {
    return versions(code).stream().findFirst();
  }

  /** Newest first. */
  List<CampaignType> versions(String code) {
    return mongo.find(of(code).with(Sort.by(Sort.Direction.DESC, "version")), CampaignType.class);
  }

  CampaignType insert(CampaignType version) {
    return mongo.insert(version);
  }

  /** All versions alike, so that each tells it; what they say stays. */
  void retire(String code, @Nullable Instant at) {
    mongo.updateMulti(of(code), Update.update("retiredAt", at), CampaignType.class);
  }

  private static Query of(String code) {
    return Query.query(Criteria.where("code").is(code));
  }
}
