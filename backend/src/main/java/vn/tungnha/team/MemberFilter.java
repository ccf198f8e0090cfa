package vn.tungnha.team;

import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldFilter;

/**
 * Which members a list shows; what is null does not narrow it.
 *
 * @param teamId those in the team today
 * @param fields on custom values
 */
public record MemberFilter(
    @Nullable String areaId,
    @Nullable String teamId,
    @Nullable String search,
    @Nullable FieldFilter fields) {
  static final MemberFilter ALL = new MemberFilter(null, null, null, null);
}
