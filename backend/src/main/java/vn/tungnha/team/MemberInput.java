package vn.tungnha.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldValueInput;

/** What is sent to add and amend a member. */
public final class MemberInput {
  private MemberInput() {}

  public record Add(
      String id,
      String fullName,
      String areaId,
      @Nullable String phone,
      @Nullable String note,
      @Nullable MembershipInput membership,
      @Nullable List<FieldValueInput> values) {}

  /** Null stays as it is; a blank phone or note is removed. */
  public record Amend(
      String memberId,
      int expectedVersion,
      @Nullable String fullName,
      @Nullable String phone,
      @Nullable String note,
      @Nullable List<FieldValueInput> values) {}
}
