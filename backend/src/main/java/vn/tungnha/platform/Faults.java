package vn.tungnha.platform;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the database's passing troubles from faults of ours, by what is in the cause chain. */
public final class Faults {
  private Faults() {}

  /** True for what goes away by itself: the asker should send the same again. */
  public static boolean passes(Throwable fault) {
    return leavesResultUnknown(fault)
        || find(MongoExecutionTimeoutException.class, fault).isPresent()
        || hasLabel(fault, MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
        || hasLabel(fault, MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)
        || hasLabel(fault, "RetryableWriteError");
  }

  /** The first of a kind in the chain of causes. */
  public static <T extends Throwable> Optional<T> find(Class<T> kind, Throwable fault) {
    return causes(fault).filter(kind::isInstance).map(kind::cast).findFirst();
  }

  static boolean leavesResultUnknown(Throwable fault) {
    return causes(fault)
        .anyMatch(
            cause ->
                cause instanceof MongoSocketException
                    || cause instanceof MongoTimeoutException
                    || cause instanceof MongoConnectionPoolClearedException
                    || cause instanceof MongoNotPrimaryException
                    || cause instanceof MongoNodeIsRecoveringException
                    || cause instanceof MongoWriteConcernException);
  }

  static boolean hasLabel(Throwable fault, String label) {
    return causes(fault)
        .anyMatch(cause -> cause instanceof MongoException mongo && mongo.hasErrorLabel(label));
  }

  private static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(30);
  }
}
