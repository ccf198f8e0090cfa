package vn.tungnha.team;

import org.jspecify.annotations.Nullable;

/** What is sent to add and amend a member. */
public final class MemberInput {
  private MemberInput() {}

  public record Add(
      String id,
      String fullName,
      String areaId,
      @Nullable String phone,
      @Nullable String note,
      @Nullable MembershipInput membership) {}

  /** Null stays as it is; a blank phone or note is removed. */
  public record Amend(
      String memberId,
      int expectedVersion,
      @Nullable String fullName,
      @Nullable String phone,
      @Nullable String note) {}
}
