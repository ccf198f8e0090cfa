package vn.tungnha.platform;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.stereotype.Component;

/**
 * Transactions with the concern set on each of them, and whose commit is repeated while nobody
 * knows whether it happened: running the work again instead could do it twice.
 */
@Component
final class CertainCommit extends MongoTransactionManager {
  private static final TransactionOptions OPTIONS =
      TransactionOptions.builder()
          .readConcern(ReadConcern.SNAPSHOT)
          .writeConcern(WriteConcern.MAJORITY.withJournal(true))
          .maxCommitTime(5L, TimeUnit.SECONDS)
          .build();

  CertainCommit(MongoDatabaseFactory databases) {
    super(databases, OPTIONS);
  }

  @Override
  protected void doCommit(MongoTransactionObject transaction) {
    Patience patience = Patience.current();
    while (true) {
      try {
        transaction.commitTransaction();
        return;
      } catch (MongoException fault) {
        if (!fault.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)
            || !patience.pause()) throw fault;
      }
    }
  }
}
