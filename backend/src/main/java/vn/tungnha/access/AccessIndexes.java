package vn.tungnha.access;

import java.time.Duration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexes;

@Component
class AccessIndexes implements Indexes {
  /** Past this, every wrong sign-in is forgiven, whatever the count was. */
  private static final Duration ATTEMPTS_KEPT = Duration.ofHours(4);

  @Override
  public void ensure(MongoOperations mongo) {
    collection(mongo, "accounts");
    index(mongo, "accounts", ascending("login").unique().named("login"));
    index(
        mongo,
        "accounts",
        ascending("areaIds")
            .on("login", Sort.Direction.ASC)
            .on("_id", Sort.Direction.ASC)
            .named("areaIds_login"));

    collection(mongo, "partner_keys");
    index(mongo, "partner_keys", ascending("secretHash").unique().named("secretHash"));
    index(
        mongo,
        "partner_keys",
        ascending("areaPath").on("createdAt", Sort.Direction.DESC).named("areaPath_createdAt"));

    collection(mongo, "sign_ins");
    index(mongo, "sign_ins", ascending("accountId").named("accountId"));
    index(mongo, "sign_ins", ascending("expiresAt").expire(Duration.ZERO).named("expiresAt"));

    collection(mongo, "saved_views");
    index(
        mongo,
        "saved_views",
        ascending("accountId")
            .on("list", Sort.Direction.ASC)
            .on("name", Sort.Direction.ASC)
            .named("accountId_list_name"));

    collection(mongo, SignInLimiter.COLLECTION);
    index(mongo, SignInLimiter.COLLECTION, ascending("at").expire(ATTEMPTS_KEPT).named("at"));
  }

  private static void collection(MongoOperations mongo, String name) {
    if (!mongo.collectionExists(name)) mongo.createCollection(name);
  }

  private static void index(MongoOperations mongo, String collection, Index index) {
    mongo.indexOps(collection).createIndex(index);
  }

  private static Index ascending(String field) {
    return new Index().on(field, Sort.Direction.ASC);
  }
}
