package vn.tungnha.platform;

import org.springframework.data.mongodb.core.MongoOperations;

/** What stands in a module's collections from the start, before anything is served. Idempotent. */
public interface Seed {
  void sow(MongoOperations mongo);
}
