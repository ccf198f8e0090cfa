package vn.tungnha.team;

import org.jspecify.annotations.Nullable;

/** Which teams a list shows; what is null does not narrow it. */
public record TeamFilter(
    @Nullable String areaId,
    @Nullable String kind,
    @Nullable String search,
    @Nullable Boolean includeDisbanded) {
  static final TeamFilter ACTIVE = new TeamFilter(null, null, null, false);
}
