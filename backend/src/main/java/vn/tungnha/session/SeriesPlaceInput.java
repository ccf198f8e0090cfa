package vn.tungnha.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the places of a series as it comes in. */
public record SeriesPlaceInput(
    String areaId, @Nullable String venueId, @Nullable List<String> teamIds) {}
