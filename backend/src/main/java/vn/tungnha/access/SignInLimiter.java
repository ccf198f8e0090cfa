package vn.tungnha.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.aggregation.AggregationUpdate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * Slows down guessing: after five wrong passwords for a login, or thirty from an address, the next
 * must wait 10 seconds, then twice as long each time, at most 15 minutes. As many are forgiven in
 * an hour, evenly, so nobody is locked out for good. It counts in the database, by the database's
 * clock: any number of instances counts as one.
 *
 * <p>An address gets more than a login, since a mobile carrier puts a whole commune behind one.
 */
@Component
class SignInLimiter {
  static final String COLLECTION = "sign_in_attempts";
  private static final int PER_LOGIN = 5;
  private static final int PER_ADDRESS = 30;
  private static final long FIRST_WAIT_MS = Duration.ofSeconds(10).toMillis();
  private static final long LONGEST_WAIT_MS = Duration.ofMinutes(15).toMillis();
  private static final long HOUR_MS = Duration.ofHours(1).toMillis();
  private static final Instant LONG_AGO = Instant.EPOCH;

  private final MongoOperations mongo;

  SignInLimiter(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /**
   * Refuses while address or login must wait; else counts the attempt as wrong, until it leaves.
   */
  void enter(String address, String login) {
    count(addressKey(address), PER_ADDRESS);
    enter(login);
  }

  void enter(String login) {
    count(loginKey(login), PER_LOGIN);
  }

  private void count(String key, int free) {
    Document counted =
        mongo.findAndModify(
            byKey(key),
            AggregationUpdate.from(
                List.of(
                    stage(forgiven(free)), stage(counted()), stage(until(free)), stage(left()))),
            FindAndModifyOptions.options().upsert(true).returnNew(true),
            Document.class,
            COLLECTION);
    if (counted == null) throw Problem.of(ProblemCode.TRY_AGAIN);
    if (!counted.getBoolean("admitted")) throw tooMany(counted.getLong("leftMs"));
  }

  private static Document forgiven(int free) {
    Document since = op("$subtract", "$$NOW", ifNull("$at", LONG_AGO));
    Document left = op("$subtract", ifNull("$wrong", 0), op("$divide", since, HOUR_MS / free));
    return new Document("wrong", op("$max", 0, left))
        .append("admitted", op("$lte", ifNull("$until", LONG_AGO), "$$NOW"))
        .append("at", "$$NOW");
  }

  private static Document counted() {
    return new Document("wrong", condition("$admitted", op("$add", "$wrong", 1), "$wrong"));
  }

  private static Document until(int free) {
    Document doubled = op("$pow", 2, op("$subtract", "$wrong", free));
    Document wait = op("$min", LONGEST_WAIT_MS, op("$multiply", FIRST_WAIT_MS, doubled));
    // Half a count below: what was forgiven between five quick attempts must not make them four.
    Document until =
        condition(op("$lt", "$wrong", free - 0.5), LONG_AGO, op("$add", "$$NOW", wait));
    return new Document("until", condition("$admitted", until, "$until"));
  }

  private static Document left() {
    return new Document("leftMs", op("$toLong", op("$subtract", "$until", "$$NOW")));
  }

  private static Problem tooMany(long leftMs) {
    long seconds = Math.max(1, (leftMs + 999) / 1000);
    return seconds <= 90
        ? Problem.of(ProblemCode.TOO_MANY_REQUESTS, "access.waitSeconds", seconds)
        : Problem.of(ProblemCode.TOO_MANY_REQUESTS, "access.waitMinutes", (seconds + 59) / 60);
  }

  /** The password was right: the login starts anew, and the address takes this one attempt back. */
  void leave(String address, String login) {
    mongo.updateFirst(
        byKey(addressKey(address)),
        new Update().inc("wrong", -1).set("until", LONG_AGO),
        COLLECTION);
    leave(login);
  }

  void leave(String login) {
    mongo.remove(byKey(loginKey(login)), COLLECTION);
  }

  private static Query byKey(String key) {
    return Query.query(Criteria.where("_id").is(key));
  }

  private static String addressKey(String address) {
    return "address:" + address;
  }

  /** Hashed, since people type their password into the wrong field. */
  private static String loginKey(String login) {
    return "login:" + Secrets.hash(login);
  }

  private static AggregationOperation stage(Document fields) {
    return context -> new Document("$set", fields);
  }

  private static Document op(String name, Object... arguments) {
    return new Document(name, List.of(arguments));
  }

  private static Document ifNull(String field, Object otherwise) {
    return op("$ifNull", field, otherwise);
  }

  private static Document condition(Object test, Object then, Object otherwise) {
    return op("$cond", test, then, otherwise);
  }
}
