package vn.tungnha.platform;

import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
final class PlatformIndexes implements Indexes {

  @Override
  public void ensure(MongoOperations mongo) {
    Stream.of(Revisions.COLLECTION, CursorSecret.COLLECTION)
        .filter(collection -> !mongo.collectionExists(collection))
        .forEach(mongo::createCollection);
  }
}
