package vn.tungnha.counter;

import java.util.stream.Stream;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexes;

/** Most is read by {@code _id} alone; these serve what changed since, credits, and the recount. */
@Component
class CounterIndexes implements Indexes {

  @Override
  public void ensure(MongoOperations mongo) {
    Stream.of(
            AreaCounters.class,
            DayCounters.class,
            TeamCounters.class,
            Reading.class,
            LastOutcome.class)
        .filter(type -> !mongo.collectionExists(type))
        .forEach(mongo::createCollection);
    if (!mongo.collectionExists(ProjectorStore.COLLECTION))
      mongo.createCollection(ProjectorStore.COLLECTION);
    ProjectorStore.ensure(mongo);

    Index byCampaign = new Index().on("campaignId", Direction.ASC);
    mongo
        .indexOps(AreaCounters.class)
        .createIndex(
            new Index()
                .on("campaignId", Direction.ASC)
                .on("revision", Direction.ASC)
                .on("_id", Direction.ASC));
    mongo
        .indexOps(TeamCounters.class)
        .createIndex(
            new Index()
                .on("campaignId", Direction.ASC)
                .on("areaPath", Direction.ASC)
                .on("teamId", Direction.ASC));
    mongo.indexOps(DayCounters.class).createIndex(byCampaign);
    mongo.indexOps(Reading.class).createIndex(new Index().on("outcomeId", Direction.ASC));
    mongo
        .indexOps(Reading.class)
        .createIndex(
            new Index()
                .on("campaignId", Direction.ASC)
                .on("areaId", Direction.ASC)
                .on("indicator", Direction.ASC)
                .on("day", Direction.DESC)
                .on("recordedAt", Direction.DESC)
                .on("_id", Direction.DESC));
  }
}
