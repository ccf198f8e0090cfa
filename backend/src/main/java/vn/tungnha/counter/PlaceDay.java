package vn.tungnha.counter;

import java.time.LocalDate;

/** A day bucket of a place. */
record PlaceDay(Place place, LocalDate day) {

  /** The {@code _id} of a day's counts: those of a place sort by day. */
  static String id(String placeId, LocalDate day) {
    return placeId + "|" + day;
  }

  String id() {
    return id(place.id(), day);
  }
}
