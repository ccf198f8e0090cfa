package vn.tungnha.exchange.imports;

import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import org.bson.Document;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexes;

/** What every query of this module is answered from; rows, which are personal data, go in time. */
@Component
class ExchangeIndexes implements Indexes {
  private static final Duration KEPT = Duration.ofDays(30);

  @Override
  public void ensure(MongoOperations mongo) {
    var imports = mongo.indexOps(Import.class);
    imports.createIndex(
        new Index("areaPath", Direction.ASC)
            .on("createdAt", Direction.DESC)
            .on("_id", Direction.DESC));
    imports.createIndex(new Index("status", Direction.ASC).on("createdAt", Direction.ASC));
    var rows = mongo.indexOps(ImportRow.class);
    rows.createIndex(new Index("importId", Direction.ASC).on("row", Direction.ASC));
    rows.createIndex(
        new Index("importId", Direction.ASC).on("outcome", Direction.ASC).on("row", Direction.ASC));
    rows.createIndex(
        new Index("importId", Direction.ASC).on("key", Direction.ASC).on("row", Direction.ASC));
    rows.createIndex(new Index("stagedAt", Direction.ASC).expire(KEPT));
    mongo.execute(
        ImportStore.LEASES,
        leases ->
            leases.updateOne(
                new Document("_id", "work"),
                new Document("$setOnInsert", new Document("holder", "")),
                new UpdateOptions().upsert(true)));
  }
}
