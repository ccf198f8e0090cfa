package vn.tungnha.report;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexes;

@Component
class ReportNoteIndexes implements Indexes {
  @Override
  public void ensure(MongoOperations mongo) {
    if (!mongo.collectionExists(ReportNote.class)) mongo.createCollection(ReportNote.class);
    mongo
        .indexOps(ReportNote.class)
        .createIndex(
            new Index()
                .on("areaPath", Direction.ASC)
                .on("kind", Direction.ASC)
                .on("_id", Direction.ASC));
  }
}
