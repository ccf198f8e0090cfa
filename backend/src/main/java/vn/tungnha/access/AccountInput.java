package vn.tungnha.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.UserError;

/** What the account mutations take and give, as in the schema. */
final class AccountInput {
  private AccountInput() {}

  record CreateAccountInput(
      String id, String login, String fullName, String password, List<Grant> grants) {
    @Override
    public String toString() {
      return "CreateAccountInput[" + id + " " + login + "]";
    }
  }

  record SetGrantsInput(
      String accountId, int expectedVersion, List<Grant> grants, boolean disabled) {}

  record ChangePasswordInput(String currentPassword, String newPassword) {
    @Override
    public String toString() {
      return "ChangePasswordInput";
    }
  }

  record AccountPayload(@Nullable Account account, List<UserError> errors) {
    static AccountPayload of(Account account) {
      return new AccountPayload(account, List.of());
    }
  }
}
