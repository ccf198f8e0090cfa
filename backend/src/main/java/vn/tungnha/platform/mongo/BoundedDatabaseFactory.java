package vn.tungnha.platform.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * The database whose reads are cut off by the server after two seconds. A job that needs longer
 * says so ({@code Query.maxTime}), or takes the {@code MongoClient} itself.
 *
 * <p>The bound goes around the session, not the session around the bound: Spring takes any proxy it
 * finds inside for one that has the session already, and silently leaves the transaction.
 */
record BoundedDatabaseFactory(MongoDatabaseFactory unbounded) implements MongoDatabaseFactory {

  @Override
  public MongoDatabase getMongoDatabase() {
    return BoundedReads.of(unbounded.getMongoDatabase());
  }

  @Override
  public MongoDatabase getMongoDatabase(String name) {
    return BoundedReads.of(unbounded.getMongoDatabase(name));
  }

  @Override
  public MongoDatabaseFactory withSession(ClientSession session) {
    return new BoundedDatabaseFactory(unbounded.withSession(session));
  }

  @Override
  public ClientSession getSession(ClientSessionOptions options) {
    return unbounded.getSession(options);
  }

  @Override
  public boolean isTransactionActive() {
    return unbounded.isTransactionActive();
  }

  @Override
  public PersistenceExceptionTranslator getExceptionTranslator() {
    return unbounded.getExceptionTranslator();
  }
}
