package vn.tungnha.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class CampaignRepository {
  private final MongoOperations mongo;

  CampaignRepository(MongoOperations mongo) {
    this.mongo = mongo;
  }

  Optional<Campaign> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Campaign.class));
  }

  /** Those of the ids for which the criteria hold, by id. */
  Map<String, Campaign> all(Collection<String> ids, Criteria seen) {
    if (ids.isEmpty()) return Map.of();
    Criteria wanted = new Criteria().andOperator(Criteria.where("_id").in(ids), seen);
    Map<String, Campaign> found = new HashMap<>();
    mongo
        .find(new Query(wanted), Campaign.class)
        .forEach(campaign -> found.put(campaign.id(), campaign));
    return found;
  }

  /** The versions they are in now, by id. */
  Map<String, Integer> versions(Collection<String> ids) {
    Query query = new Query(Criteria.where("_id").in(ids));
    query.fields().include("version");
    String collection = mongo.getCollectionName(Campaign.class);
    Map<String, Integer> versions = new HashMap<>();
    for (Document found : mongo.find(query, Document.class, collection))
      versions.put(found.getString("_id"), found.getInteger("version"));
    return versions;
  }

  List<Campaign> newest(Criteria wanted, int most) {
    Query query = new Query(wanted).with(Sort.by(Sort.Direction.DESC, "startsOn", "_id"));
    return mongo.find(query.limit(most), Campaign.class);
  }

  Campaign insert(Campaign campaign) {
    return mongo.insert(campaign);
  }

  /** Guarded by the version it was read with. */
  Campaign save(Campaign campaign) {
    return mongo.save(campaign);
  }

  boolean haveTeam(String teamId) {
    return mongo.exists(Query.query(Criteria.where("teamIds").is(teamId)), Campaign.class);
  }
}
