package vn.tungnha.session;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexes;

/** By scope, by campaign, and by what is booked, each with the day. */
@Component
class SessionIndexes implements Indexes {

  @Override
  public void ensure(MongoOperations mongo) {
    if (!mongo.collectionExists(Bookings.COLLECTION)) mongo.createCollection(Bookings.COLLECTION);
    series(mongo, "areaPath");
    series(mongo, "campaignId");
    series(mongo, "places.teamIds");
    series(mongo, "places.venueId");
    changed(mongo, "areaPath", "date");
    changed(mongo, "areaPath", "plannedDate");
    changed(mongo, "campaignId", "date");
    changed(mongo, "campaignId", "plannedDate");
    changed(mongo, "seriesId", "plannedDate");
    changed(mongo, "seriesId", "date");
    changed(mongo, "teamIds", "date");
    changed(mongo, "venueId", "date");
    mongo
        .indexOps(Session.class)
        .createIndex(ascending("campaignId", "values.k", "values.v").named("fields"));
    mongo
        .indexOps(Venue.class)
        .createIndex(
            ascending("areaPath", "name", "_id").collation(Collation.of("vi")).named("byName"));
    mongo.indexOps(Venue.class).createIndex(ascending("areaPath"));
  }

  private static void series(MongoOperations mongo, String field) {
    mongo.indexOps(SessionSeries.class).createIndex(ascending(field, "lastDate"));
  }

  private static void changed(MongoOperations mongo, String field, String day) {
    mongo.indexOps(Session.class).createIndex(ascending(field, day));
  }

  private static Index ascending(String... fields) {
    Index index = new Index();
    for (String field : fields) index.on(field, Direction.ASC);
    return index;
  }
}
