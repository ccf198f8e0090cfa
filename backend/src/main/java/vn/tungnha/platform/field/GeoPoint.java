package vn.tungnha.platform.field;

/** A place on the map in WGS 84 degrees. */
public record GeoPoint(double latitude, double longitude) {
  boolean isOnEarth() {
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  }
}
