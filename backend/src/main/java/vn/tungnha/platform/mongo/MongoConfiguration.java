package vn.tungnha.platform.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import vn.tungnha.platform.Stored;
import vn.tungnha.platform.field.StoredValues;

/**
 * The connection's guarantees, and how values are written. Between Boot's two: its client is made
 * only where no database factory is known yet, its factory only where ours is missing.
 */
@AutoConfiguration(after = MongoAutoConfiguration.class, before = DataMongoAutoConfiguration.class)
class MongoConfiguration {

  /** An acknowledged write is on the disks of a majority, and only such writes are read. */
  @Bean
  MongoClientSettingsBuilderCustomizer certainWrites() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .retryWrites(true)
            .retryReads(true);
  }

  /**
   * A dead or hung server is noticed within seconds: one that hangs keeps its connections, and who
   * waits at one of them learns of the next primary only when this wait ends. No single answer of
   * the database takes as long; who reads much, reads in batches.
   */
  @Bean
  MongoClientSettingsBuilderCustomizer shortWaits() {
    return settings ->
        settings
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .applyToServerSettings(server -> server.heartbeatFrequency(5, TimeUnit.SECONDS))
            .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(5, TimeUnit.SECONDS))
            .applyToSocketSettings(
                socket ->
                    socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
  }

  @Bean
  MongoDatabaseFactory mongoDatabaseFactory(MongoClient client, MongoConnectionDetails connection) {
    String database =
        Objects.requireNonNull(
            connection.getConnectionString().getDatabase(),
            "MONGODB_URI has no database name: mongodb://host/tungnha?replicaSet=…");
    return new BoundedDatabaseFactory(new SimpleMongoClientDatabaseFactory(client, database));
  }

  @Bean
  MongoCustomConversions mongoCustomConversions(ObjectProvider<Stored<?>> byHand) {
    return MongoCustomConversions.create(
        conversions ->
            conversions
                .bigDecimal(BigDecimalRepresentation.DECIMAL128)
                .registerConverters(CalendarConverters.ALL)
                .registerConverters(StoredValues.CONVERTERS)
                .registerConverters(byHand.stream().toList()));
  }

  /** No class names in the database. */
  @Bean
  MappingMongoConverter mappingMongoConverter(
      MongoDatabaseFactory databases,
      MongoMappingContext context,
      MongoCustomConversions conversions) {
    MappingMongoConverter converter =
        new MappingMongoConverter(new DefaultDbRefResolver(databases), context);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    return converter;
  }
}
