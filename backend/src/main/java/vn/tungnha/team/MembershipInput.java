package vn.tungnha.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which team a person joins, and as what.
 *
 * @param role null: MEMBER
 * @param from null: today
 */
public record MembershipInput(
    String teamId,
    @Nullable MembershipRole role,
    Representing representing,
    @Nullable LocalDate from) {

  /** A known person joins a team. */
  public record Join(String id, String memberId, MembershipInput membership) {}

  public record End(String membershipId, int expectedVersion, LocalDate on) {}

  /** From a day on, another leads; null: from today. */
  public record ChangeLeader(String teamId, String memberId, @Nullable LocalDate on) {}

  public record Merge(String keepId, String mergeId) {}
}
