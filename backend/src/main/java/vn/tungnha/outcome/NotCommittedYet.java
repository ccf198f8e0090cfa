package vn.tungnha.outcome;

import com.mongodb.MongoException;

/**
 * Another write holds the key but no majority has it yet: it may stay or vanish, so the write is
 * tried again. Its label tells {@code Transactions.untilCertain} so.
 */
final class NotCommittedYet extends MongoException {
  NotCommittedYet(String key) {
    super("not committed yet: " + key);
    addLabel("RetryableWriteError");
  }
}
