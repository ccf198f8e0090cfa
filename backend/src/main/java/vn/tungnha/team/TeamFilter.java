package vn.tungnha.team;

import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldFilter;

/**
 * Which teams a list shows; what is null does not narrow it.
 *
 * @param fields on custom values; needs the kind
 */
public record TeamFilter(
    @Nullable String areaId,
    @Nullable String kind,
    @Nullable String search,
    @Nullable Boolean includeDisbanded,
    @Nullable FieldFilter fields) {
  static final TeamFilter ACTIVE = new TeamFilter(null, null, null, false, null);
}
