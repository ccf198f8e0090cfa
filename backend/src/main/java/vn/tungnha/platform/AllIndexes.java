package vn.tungnha.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Component;

/**
 * Every module's collections and indexes. A new index of millions of outcomes takes minutes, so it
 * is waited for longer than anything else.
 */
@Component
public class AllIndexes {
  private static final long HOURS = 2;

  private final ObjectProvider<Indexes> modules;
  private final MongoTemplate mongo;

  AllIndexes(
      ObjectProvider<Indexes> modules,
      MongoClient client,
      MongoDatabaseFactory databases,
      MongoConverter converter) {
    this.modules = modules;
    String database = databases.getMongoDatabase().getName();
    this.mongo = new MongoTemplate(new Patient(client, database), converter);
  }

  /** Makes those that are missing. */
  public void ensure() {
    modules.orderedStream().forEach(module -> module.ensure(mongo));
  }

  private static final class Patient extends SimpleMongoClientDatabaseFactory {
    Patient(MongoClient client, String database) {
      super(client, database);
    }

    @Override
    protected MongoDatabase doGetMongoDatabase(String name) {
      return super.doGetMongoDatabase(name).withTimeout(HOURS, TimeUnit.HOURS);
    }
  }
}
