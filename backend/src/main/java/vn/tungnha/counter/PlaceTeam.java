package vn.tungnha.counter;

/** A team that is credited with what happened in a place. */
record PlaceTeam(Place place, String teamId) {

  String id() {
    return place.campaignId() + "|" + teamId + "|" + place.areaId();
  }
}
