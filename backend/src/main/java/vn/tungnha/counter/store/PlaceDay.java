package vn.tungnha.counter.store;

import java.time.LocalDate;

/** A day bucket of a place. */
public record PlaceDay(Place place, LocalDate day) {

  /** The {@code _id} of a day's counts: those of a place sort by day. */
  public static String id(String placeId, LocalDate day) {
    return placeId + "|" + day;
  }

  public String id() {
    return id(place.id(), day);
  }
}
