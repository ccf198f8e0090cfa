package vn.tungnha.outcome;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexes;

/**
 * Lists read first versions only, so their indexes hold no others; but for filters on custom
 * values, which change from version to version.
 */
@Component
class OutcomeIndexes implements Indexes {
  static final String LOG = "log";

  @Override
  public void ensure(MongoOperations mongo) {
    if (!mongo.collectionExists(Outcome.class)) mongo.createCollection(Outcome.class);
    IndexOperations indexes = mongo.indexOps(Outcome.class);
    indexes.createIndex(new Index().on("outcomeId", Direction.ASC).on("version", Direction.DESC));
    indexes.createIndex(
        new Index()
            .on("campaignId", Direction.ASC)
            .on("outcomeId", Direction.ASC)
            .on("version", Direction.ASC)
            .named(LOG));
    indexes.createIndex(listedBy("areaPath"));
    indexes.createIndex(listedBy("campaignId"));
    indexes.createIndex(listedBy("teamId"));
    indexes.createIndex(listedBy("sessionId"));
    indexes.createIndex(listedBy("recorderId"));
    indexes.createIndex(
        new Index()
            .on("campaignId", Direction.ASC)
            .on("values.k", Direction.ASC)
            .on("values.v", Direction.ASC)
            .on("recordedAt", Direction.DESC)
            .on("_id", Direction.DESC)
            .named("fields"));
  }

  private static Index listedBy(String field) {
    return new Index()
        .on(field, Direction.ASC)
        .on("recordedAt", Direction.DESC)
        .on("_id", Direction.DESC)
        .partial(PartialIndexFilter.of(Criteria.where("version").is(1)));
  }
}
