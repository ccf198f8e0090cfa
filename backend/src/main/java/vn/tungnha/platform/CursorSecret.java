package vn.tungnha.platform;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * What cursors are sealed with, the same on every instance: the property {@code
 * tungnha.cursor-secret} (a secret file), else made once and kept in the database.
 */
@Component
final class CursorSecret {
  static final String COLLECTION = "settings";

  private final MongoOperations mongo;
  private volatile byte @Nullable [] bytes;

  CursorSecret(MongoOperations mongo, @Value("${tungnha.cursor-secret:}") String given) {
    this.mongo = mongo;
    this.bytes = given.isBlank() ? null : given.strip().getBytes(StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    byte[] known = bytes;
    if (known != null) return known;
    byte[] kept = kept();
    bytes = kept;
    return kept;
  }

  private byte[] kept() {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    Document stored =
        mongo.findAndModify(
            new Query(Criteria.where("_id").is("cursorSecret")),
            new Update().setOnInsert("value", new Binary(fresh)),
            FindAndModifyOptions.options().upsert(true).returnNew(true),
            Document.class,
            COLLECTION);
    if (stored == null) throw new IllegalStateException("an upsert that returns the new document");
    return stored.get("value", Binary.class).getData();
  }
}
