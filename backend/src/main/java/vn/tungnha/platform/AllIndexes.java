package vn.tungnha.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/**
 * Every module's collections and indexes, and what stands in them from the start. A new index of
 * millions of outcomes takes minutes, so it is waited for longer than anything else; all of a
 * collection are made in one go, which reads it once.
 */
@Component
public class AllIndexes {
  private static final long HOURS = 2;

  private final ObjectProvider<Indexes> modules;
  private final ObjectProvider<Seed> seeds;
  private final MongoTemplate mongo;

  AllIndexes(
      ObjectProvider<Indexes> modules,
      ObjectProvider<Seed> seeds,
      MongoClient client,
      MongoDatabaseFactory databases,
      MongoConverter converter) {
    this.modules = modules;
    this.seeds = seeds;
    String database = databases.getMongoDatabase().getName();
    this.mongo = new MongoTemplate(new Patient(client, database), converter);
  }

  /** Makes what is missing. */
  public void ensure() {
    Set<String> standing = mongo.getCollectionNames();
    modules.stream()
        .flatMap(module -> module.all().stream())
        .forEach(each -> ensure(each, standing.contains(each.collection())));
    seeds.forEach(seed -> seed.sow(mongo));
  }

  private void ensure(Indexed indexed, boolean stands) {
    if (indexed.indexes().isEmpty()) {
      if (!stands) create(indexed.collection());
      return;
    }
    List<Document> indexes = indexed.indexes().stream().map(AllIndexes::described).toList();
    mongo.executeCommand(
        new Document("createIndexes", indexed.collection()).append("indexes", indexes));
  }

  private void create(String collection) {
    try {
      mongo.createCollection(collection);
    } catch (DataAccessException raced) {
      // another instance that starts may have made it a moment ago
      if (!mongo.collectionExists(collection)) throw raced;
    }
  }

  /** As the command wants it, with the name that drivers give to an index without one. */
  private static Document described(Index index) {
    Document keys = index.getIndexKeys();
    String name =
        keys.entrySet().stream()
            .map(key -> key.getKey() + "_" + key.getValue())
            .collect(Collectors.joining("_"));
    Document described = new Document("key", keys).append("name", name);
    described.putAll(index.getIndexOptions());
    return described;
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
