package vn.tungnha.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose memberships are asked for.
 *
 * @param day null: of all times
 */
record TeamOnDay(String teamId, @Nullable LocalDate day) {
  boolean includes(Membership membership) {
    return day == null || membership.covers(day);
  }
}
