package vn.tungnha.team;

import org.jspecify.annotations.Nullable;

/**
 * Which members a list shows; what is null does not narrow it.
 *
 * @param teamId those in the team today
 */
public record MemberFilter(
    @Nullable String areaId, @Nullable String teamId, @Nullable String search) {
  static final MemberFilter ALL = new MemberFilter(null, null, null);
}
