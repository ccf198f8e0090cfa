package vn.tungnha.counter.store;

/** A team that is credited with what happened in a place. */
public record PlaceTeam(Place place, String teamId) {

  public String id() {
    return place.campaignId() + "|" + teamId + "|" + place.areaId();
  }
}
