package vn.tungnha.area;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexes;

/** Areas are read whole; the one index keeps a code from being taken twice in a layout. */
@Component
class AreaIndexes implements Indexes {
  @Override
  public void ensure(MongoOperations mongo) {
    if (!mongo.collectionExists(Area.class)) mongo.createCollection(Area.class);
    mongo
        .indexOps(Area.class)
        .createIndex(
            new Index()
                .on("layout", Sort.Direction.ASC)
                .on("level", Sort.Direction.ASC)
                .on("code", Sort.Direction.ASC)
                .unique()
                .partial(PartialIndexFilter.of(Criteria.where("layout").exists(true)))
                .named("layout_level_code"));
  }
}
