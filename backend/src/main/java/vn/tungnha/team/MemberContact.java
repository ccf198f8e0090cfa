package vn.tungnha.team;

import org.jspecify.annotations.Nullable;

/**
 * Personal data of a member; kept out of logs.
 *
 * @param phone E.164
 */
public record MemberContact(@Nullable String phone, @Nullable String note) {
  @Override
  public String toString() {
    return "MemberContact[…]";
  }
}
