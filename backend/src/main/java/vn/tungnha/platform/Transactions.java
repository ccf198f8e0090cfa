package vn.tungnha.platform;

import com.mongodb.MongoException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several writes as one: majority and journaled, retried on transient conflicts to a deadline, then
 * {@code TRY_AGAIN}. Whether to retry is told by the driver's error label alone: a write conflict
 * looks like a broken constraint to Spring.
 */
@Component
public class Transactions {
  private static final String RETRYABLE_WRITE = "RetryableWriteError";

  private final TransactionTemplate template;

  Transactions(MongoTransactionManager manager) {
    this.template = new TransactionTemplate(manager);
  }

  /** Whether this thread is inside a transaction: then it must read and write by itself. */
  public static boolean isOpen() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  /**
   * Runs the work in one transaction; it may run more than once, so it must not touch the outside.
   * Inside another {@code inOne} it joins it.
   */
  public <T> T inOne(Supplier<T> work) {
    if (isOpen()) return work.get();
    return repeat(() -> template.execute(status -> work.get()), Transactions::isTransient);
  }

  /**
   * Runs a write that is its own transaction (one document), again on transient faults to the same
   * deadline. It may have happened although it failed, so it must be one that can be repeated.
   */
  public <T> T untilCertain(Supplier<T> write) {
    if (isOpen()) return write.get();
    return repeat(write, Transactions::isUncertain);
  }

  private static <T> T repeat(Supplier<T> attempt, Predicate<Throwable> again) {
    Patience patience = new Patience();
    while (true) {
      try {
        return patience.with(attempt);
      } catch (RuntimeException fault) {
        if (!again.test(fault)) throw fault;
        if (!patience.pause()) throw Problem.of(ProblemCode.TRY_AGAIN);
      }
    }
  }

  private static boolean isTransient(Throwable fault) {
    return Faults.hasLabel(fault, MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
        || Faults.hasLabel(fault, MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);
  }

  private static boolean isUncertain(Throwable fault) {
    return Faults.hasLabel(fault, RETRYABLE_WRITE) || Faults.leavesResultUnknown(fault);
  }
}
