package vn.tungnha.session;

import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.team.Team;
import vn.tungnha.team.Teams;

/** What a series and its places show of their neighbours. */
@Controller
class SeriesEdges {
  private final Campaigns campaigns;
  private final Venues venues;
  private final Teams teams;
  private final Areas areas;

  SeriesEdges(Campaigns campaigns, Venues venues, Teams teams, Areas areas) {
    this.campaigns = campaigns;
    this.venues = venues;
    this.teams = teams;
    this.areas = areas;
  }

  @BatchMapping(typeName = "SessionSeries")
  List<Campaign> campaign(List<SessionSeries> series) {
    Map<String, Campaign> found = campaignsOf(series);
    return series.stream().map(one -> Objects.requireNonNull(found.get(one.campaignId()))).toList();
  }

  @BatchMapping(typeName = "SessionSeries")
  List<Boolean> viewerCanSchedule(List<SessionSeries> series, GraphQLContext context) {
    Actor actor = Actor.in(context);
    Map<String, Campaign> found = campaignsOf(series);
    return series.stream()
        .map(
            one ->
                SessionPolicy.isOpen(found.get(one.campaignId()))
                    && SessionPolicy.maySchedule(actor, one))
        .toList();
  }

  @SchemaMapping
  Area area(SeriesPlace place) {
    return areas.require(place.areaId());
  }

  @BatchMapping
  Map<SeriesPlace, Venue> venue(List<SeriesPlace> places, GraphQLContext context) {
    Map<String, Venue> found =
        venues.visible(
            Actor.in(context),
            SessionEdges.ids(places.stream().flatMap(one -> Stream.ofNullable(one.venueId()))));
    Map<SeriesPlace, Venue> venues = new HashMap<>();
    for (SeriesPlace place : places) {
      Venue own = place.venueId() == null ? null : found.get(place.venueId());
      if (own != null) venues.put(place, own);
    }
    return venues;
  }

  @BatchMapping
  List<List<Team>> teams(List<SeriesPlace> places, GraphQLContext context) {
    Map<String, Team> found =
        teams.visible(
            Actor.in(context),
            SessionEdges.ids(places.stream().flatMap(one -> one.teamIds().stream())));
    return places.stream().map(place -> SessionEdges.present(place.teamIds(), found)).toList();
  }

  private Map<String, Campaign> campaignsOf(List<SessionSeries> series) {
    return campaigns.byIds(SessionEdges.ids(series.stream().map(SessionSeries::campaignId)));
  }
}
