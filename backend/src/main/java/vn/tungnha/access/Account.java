package vn.tungnha.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person who signs in with a password.
 *
 * @param login lower case, unique
 * @param passwordHash Argon2id with its parameters
 * @param areaIds every area that a grant lies in, from the country down: who administers one of
 *     them sees the account
 * @param disabled may not sign in; what is signed in ends
 * @param version of what administrators set. Kept by our own updates: Spring Data's would grow with
 *     every sign-in too
 */
@Document("accounts")
public record Account(
    @Id String id,
    String login,
    String fullName,
    String passwordHash,
    List<Grant> grants,
    List<String> areaIds,
    boolean disabled,
    @Nullable Instant lastSignInAt,
    int version) {

  Actor actor() {
    return new Actor(id, login, false, grants);
  }

  boolean sameAs(Account other) {
    return login.equals(other.login)
        && fullName.equals(other.fullName)
        && grants.equals(other.grants);
  }

  /** Without the hash: a record's own would print it into logs. */
  @Override
  public String toString() {
    return "Account[" + id + " " + login + "]";
  }
}
