package vn.tungnha.session;

import static vn.tungnha.platform.Indexed.ascending;

import java.util.List;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexed;
import vn.tungnha.platform.Indexes;

/** By scope, by campaign, and by what is booked, each with the day. */
@Component
class SessionIndexes implements Indexes {

  @Override
  public List<Indexed> all() {
    return List.of(
        Indexed.of(Bookings.COLLECTION),
        Indexed.of(
            SessionSeries.class,
            ascending("areaPath", "lastDate"),
            ascending("campaignId", "lastDate"),
            ascending("places.teamIds", "lastDate"),
            ascending("places.venueId", "lastDate")),
        Indexed.of(
            Session.class,
            ascending("areaPath", "date"),
            ascending("areaPath", "plannedDate"),
            ascending("campaignId", "date"),
            ascending("campaignId", "plannedDate"),
            ascending("seriesId", "plannedDate"),
            ascending("seriesId", "date"),
            ascending("teamIds", "date"),
            ascending("venueId", "date"),
            ascending("campaignId", "values.k", "values.v").named("fields")),
        Indexed.of(
            Venue.class,
            ascending("areaPath", "name", "_id").collation(Collation.of("vi")).named("byName"),
            ascending("areaPath")));
  }
}
