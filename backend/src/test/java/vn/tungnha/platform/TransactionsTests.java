package vn.tungnha.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.tungnha.ApplicationTest;

@ApplicationTest
class TransactionsTests {
  @Autowired Transactions transactions;
  @Autowired Revisions revisions;
  @Autowired MongoTemplate mongo;

  @BeforeEach
  void oneDocument() {
    mongo.dropCollection("tx");
    mongo.createCollection("tx");
    mongo.insert(new Document("_id", "a").append("n", 0), "tx");
  }

  @Test
  void countsEveryIncrementOfManyAtOnceOnOneDocument() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> runs =
          IntStream.range(0, 16)
              .mapToObj(i -> threads.submit(() -> transactions.inOne(() -> readAndAdd(attempts))))
              .toList();
      for (Future<Integer> run : runs) run.get();
    }
    assertThat(n("a")).isEqualTo(16);
    assertThat(attempts.get()).isGreaterThan(16);
  }

  @Test
  void repeatsTheWorkWhoseReadWasOvertaken() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> slow =
          threads.submit(
              () ->
                  transactions.inOne(
                      () -> {
                        int n = n("a");
                        if (attempts.incrementAndGet() == 1) {
                          read.countDown();
                          await(overtaken);
                        }
                        set("a", n + 1);
                        return n + 1;
                      }));
      read.await();
      set("a", 10);
      overtaken.countDown();
      assertThat(slow.get()).isEqualTo(11);
    }
    assertThat(attempts).hasValue(2);
    assertThat(n("a")).isEqualTo(11);
  }

  @Test
  void storesNothingWhenTheWorkIsRefused() {
    assertThatThrownBy(
            () ->
                transactions.inOne(
                    () -> {
                      set("a", 5);
                      revisions.bump(List.of("refused"));
                      throw Problem.of(ProblemCode.WRONG_STATE);
                    }))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.code()).isEqualTo(ProblemCode.WRONG_STATE));
    assertThat(n("a")).isZero();
    assertThat(revisions.current("refused")).isZero();
  }

  @Test
  void growsRevisionsWithTheChange() {
    transactions.inOne(
        () -> {
          revisions.bump(List.of("cmp_b", "cmp_a"));
          return true;
        });
    revisions.bump(List.of("cmp_a", "cmp_a"));
    assertThat(revisions.current("cmp_a")).isEqualTo(2);
    assertThat(revisions.current("cmp_b")).isEqualTo(1);
    assertThat(revisions.current("cmp_c")).isZero();
  }

  @Test
  void joinsTheTransactionThatRuns() {
    assertThatThrownBy(
            () ->
                transactions.inOne(
                    () -> {
                      transactions.inOne(() -> set("a", 1));
                      transactions.untilCertain(() -> set("a", 2));
                      throw Problem.forbidden();
                    }))
        .isInstanceOf(Problem.class);
    assertThat(n("a")).isZero();
  }

  @Test
  void doesNotRepeatADuplicateKey() {
    AtomicInteger attempts = new AtomicInteger();
    assertThatThrownBy(
            () ->
                transactions.untilCertain(
                    () -> {
                      attempts.incrementAndGet();
                      return mongo.insert(new Document("_id", "a"), "tx");
                    }))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void repeatsAWriteWhoseResultIsUnknown() {
    AtomicInteger attempts = new AtomicInteger();
    MongoException lost = new MongoException("connection lost");
    lost.addLabel("RetryableWriteError");
    int result =
        transactions.untilCertain(
            () -> {
              if (attempts.incrementAndGet() < 3) throw new IllegalStateException(lost);
              return set("a", 7);
            });
    assertThat(result).isEqualTo(7);
    assertThat(attempts).hasValue(3);
    assertThat(n("a")).isEqualTo(7);
  }

  private int readAndAdd(AtomicInteger attempts) {
    attempts.incrementAndGet();
    return set("a", n("a") + 1);
  }

  private int n(String id) {
    return mongo.findById(id, Document.class, "tx").getInteger("n");
  }

  private int set(String id, int n) {
    mongo.updateFirst(
        new Query(Criteria.where("_id").is(id)), new Update().set("n", n), Document.class, "tx");
    return n;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
