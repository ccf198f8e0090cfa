package vn.tungnha.session;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the places where a series is held.
 *
 * @param no from 0, never reused: part of its sessions' ids
 * @param areaPath from the country down to the place's area
 */
public record SeriesPlace(
    int no, String areaId, List<String> areaPath, @Nullable String venueId, List<String> teamIds) {

  boolean sameAs(SeriesPlace other) {
    return no == other.no
        && areaId.equals(other.areaId)
        && Objects.equals(venueId, other.venueId)
        && teamIds.equals(other.teamIds);
  }
}
