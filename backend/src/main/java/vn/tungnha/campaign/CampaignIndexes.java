package vn.tungnha.campaign;

import java.util.stream.Stream;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexes;

/** Campaigns are found from their area or from an area below, in either order. */
@Component
class CampaignIndexes implements Indexes {

  @Override
  public void ensure(MongoOperations mongo) {
    Stream.of(CampaignType.class, CampaignTypeDraft.class, Campaign.class, Target.class)
        .filter(type -> !mongo.collectionExists(type))
        .forEach(mongo::createCollection);
    create(mongo, CampaignType.class, ascending("code", "version"));
    create(mongo, CampaignTypeDraft.class, lastSaved("areaPath"));
    create(mongo, CampaignTypeDraft.class, lastSaved("areaId"));
    create(mongo, Campaign.class, ascending("typeCode"));
    Collation vi = Collation.of("vi");
    create(mongo, Campaign.class, newest("areaPath"));
    create(mongo, Campaign.class, newest("areaId"));
    create(
        mongo,
        Campaign.class,
        ascending("areaPath", "name", "_id").collation(vi).named("areaPath_vi"));
    create(
        mongo, Campaign.class, ascending("areaId", "name", "_id").collation(vi).named("areaId_vi"));
    create(mongo, Campaign.class, ascending("nameWords"));
    create(mongo, Campaign.class, fields().named("fields"));
    create(mongo, Campaign.class, fields().collation(vi).named("fields_vi"));
    create(mongo, Campaign.class, ascending("teamIds"));
    create(mongo, Target.class, ascending("campaignId", "areaId", "indicatorCode"));
    create(mongo, Target.class, ascending("campaignId", "parentAreaId", "indicatorCode"));
  }

  private static void create(MongoOperations mongo, Class<?> type, Index index) {
    mongo.indexOps(type).createIndex(index);
  }

  private static Index lastSaved(String area) {
    return new Index().on(area, Direction.ASC).on("savedAt", Direction.DESC);
  }

  private static Index fields() {
    return ascending("typeCode", "values.k", "values.v");
  }

  private static Index newest(String area) {
    return new Index()
        .on(area, Direction.ASC)
        .on("startsOn", Direction.DESC)
        .on("_id", Direction.DESC);
  }

  private static Index ascending(String... fields) {
    Index index = new Index();
    for (String field : fields) index.on(field, Direction.ASC);
    return index;
  }
}
