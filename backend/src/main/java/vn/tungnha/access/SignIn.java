package vn.tungnha.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An account signed in at one browser. Ends 30 minutes after the last request and at the latest 12
 * hours after it began.
 *
 * @param id SHA-256 of the token that the browser's cookie holds: the database alone lets nobody in
 */
@Document("sign_ins")
record SignIn(@Id String id, String accountId, Instant startedAt, Instant expiresAt) {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration GRAIN = Duration.ofMinutes(1);

  static SignIn start(String token, String accountId, Instant now) {
    return new SignIn(Secrets.hash(token), accountId, now, now.plus(IDLE));
  }

  boolean isLiveAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  /** The same, used now; itself while that would change less than a minute. */
  SignIn usedAt(Instant now) {
    Instant last = startedAt.plus(LONGEST);
    Instant idle = now.plus(IDLE);
    Instant end = idle.isBefore(last) ? idle : last;
    return end.isBefore(expiresAt.plus(GRAIN)) ? this : new SignIn(id, accountId, startedAt, end);
  }
}
