package vn.tungnha.session;

import org.jspecify.annotations.Nullable;

/** A venue as it comes in. */
public record AddVenueInput(
    String id, VenueKind kind, String name, String areaId, @Nullable String address) {}
