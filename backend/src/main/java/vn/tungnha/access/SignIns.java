package vn.tungnha.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.ChangeFeed;

/**
 * Who is signed in where. It stands in the database, so any instance knows it and a killed one logs
 * nobody out; each instance remembers an answer for two seconds.
 */
@Component
class SignIns {
  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final int LONGEST_LOGIN = 200;

  private final MongoOperations mongo;
  private final Passwords passwords;
  private final SignInLimiter limiter;
  private final Clock clock;
  private final Cache<String, Known> known;

  SignIns(
      MongoOperations mongo,
      Passwords passwords,
      SignInLimiter limiter,
      ChangeFeed changes,
      Clock clock) {
    this.mongo = mongo;
    this.passwords = passwords;
    this.limiter = limiter;
    this.clock = clock;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
    changes.onChange("accounts", known::invalidateAll);
  }

  private record Known(SignIn signIn, Actor actor) {}

  /**
   * Signs in and answers with the token for the cookie; null for a wrong login or password, which
   * takes as long as a right one. Too many wrong ones for the login or from the address: {@code
   * TOO_MANY_REQUESTS}.
   */
  @Nullable String start(String login, String password, String address) {
    String name = login.strip().toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST_LOGIN) return null;
    limiter.enter(address, name);
    Account account = byLogin(name);
    String hash = account == null ? passwords.nobodys() : account.passwordHash();
    boolean right = passwords.matches(password, hash);
    if (account == null || !right || account.disabled()) return null;
    limiter.leave(address, name);
    return begin(account);
  }

  private @Nullable Account byLogin(String login) {
    return mongo.findOne(Query.query(Criteria.where("login").is(login)), Account.class);
  }

  private String begin(Account account) {
    Instant now = clock.instant();
    String token = Secrets.random(43);
    mongo.insert(SignIn.start(token, account.id(), now));
    mongo.updateFirst(byId(account.id()), Update.update("lastSignInAt", now), Account.class);
    return token;
  }

  /** Whether this is the account's password; wrong ones count as wrong sign-ins. */
  boolean isPassword(Account account, String password) {
    limiter.enter(account.login());
    if (!passwords.matches(password, account.passwordHash())) return false;
    limiter.leave(account.login());
    return true;
  }

  /** Who asks with this token; null when it is none, or its time is over. */
  @Nullable ActorAuthentication find(String token) {
    Known found = known(Secrets.hash(token));
    if (found == null || !found.signIn().isLiveAt(clock.instant())) return null;
    return new ActorAuthentication(found.actor(), found.signIn().id());
  }

  private @Nullable Known known(String id) {
    Known remembered = known.getIfPresent(id);
    if (remembered != null) return remembered;
    Known loaded = load(id);
    if (loaded != null) known.put(id, loaded);
    return loaded;
  }

  private @Nullable Known load(String id) {
    Instant now = clock.instant();
    SignIn signIn = mongo.findById(id, SignIn.class);
    if (signIn == null || !signIn.isLiveAt(now)) return null;
    Account account = mongo.findById(signIn.accountId(), Account.class);
    if (account == null || account.disabled()) return null;
    return new Known(prolonged(signIn, now), account.actor());
  }

  private SignIn prolonged(SignIn signIn, Instant now) {
    SignIn used = signIn.usedAt(now);
    if (used.equals(signIn)) return signIn;
    mongo.updateFirst(
        byId(signIn.id()), new Update().max("expiresAt", used.expiresAt()), SignIn.class);
    return used;
  }

  void end(String token) {
    String id = Secrets.hash(token);
    mongo.remove(byId(id), SignIn.class);
    known.invalidate(id);
  }

  void endAll(String accountId) {
    endOthers(accountId, null);
  }

  void endOthers(String accountId, @Nullable String keptId) {
    mongo.remove(
        Query.query(Criteria.where("accountId").is(accountId).and("_id").ne(keptId)), SignIn.class);
    forget(accountId);
  }

  /** Lets the account's grants be read anew at the next request; other instances hear of it. */
  void forget(String accountId) {
    known.asMap().values().removeIf(one -> one.signIn().accountId().equals(accountId));
  }

  private static Query byId(String id) {
    return Query.query(Criteria.where("_id").is(id));
  }
}
