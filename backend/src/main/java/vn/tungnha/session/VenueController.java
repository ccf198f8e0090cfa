package vn.tungnha.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.UserError;

/** Guidance points; areas stand in process. */
@Controller
class VenueController {
  private final Venues venues;
  private final Areas areas;

  VenueController(Venues venues, Areas areas) {
    this.venues = venues;
    this.areas = areas;
  }

  record VenuePayload(@Nullable Venue venue, List<UserError> errors) {}

  @QueryMapping
  Connection<Venue> venues(
      @Argument String areaId, @Argument int first, @Argument @Nullable String after, Actor actor) {
    return venues.in(actor, areaId, new PageRequest(first, after));
  }

  @MutationMapping
  VenuePayload addVenue(@Argument AddVenueInput input, Actor actor) {
    return new VenuePayload(venues.add(actor, input), List.of());
  }

  @SchemaMapping
  Area area(Venue venue) {
    return areas.require(venue.areaId());
  }
}
