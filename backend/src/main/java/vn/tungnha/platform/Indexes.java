package vn.tungnha.platform;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * A module's collections and indexes, ensured once at start, before anything is served. Idempotent.
 */
public interface Indexes {
  void ensure(MongoOperations mongo);
}
