package vn.tungnha.national;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes records as the application would, a thousand in a message, on a few threads. Nobody waits
 * for a majority: a load that is cut off is begun again on an empty database.
 */
@Component
class BulkWriter {
  private static final int BATCH = 1_000;
  private static final int THREADS = 3;

  private final MongoTemplate mongo;

  BulkWriter(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Lets each unit make its records; in no order. */
  <U> void write(List<U> units, Progress progress, Maker<U> maker) {
    AtomicInteger next = new AtomicInteger();
    Callable<Void> work =
        () -> {
          Sink sink = new Sink(progress);
          for (int i = next.getAndIncrement(); i < units.size(); i = next.getAndIncrement())
            maker.make(units.get(i), sink);
          sink.flush();
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) all.add(threads.submit(work));
      for (Future<Void> one : all) one.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
    progress.finish();
  }

  /** Makes the records of a unit. */
  interface Maker<U> {
    void make(U unit, Consumer<Object> sink);
  }

  /** One thread's. */
  private final class Sink implements Consumer<Object> {
    private final Map<String, List<Document>> waiting = new HashMap<>();
    private final Progress progress;

    Sink(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void accept(Object record) {
      Document document = new Document();
      mongo.getConverter().write(record, document);
      String collection = mongo.getCollectionName(record.getClass());
      List<Document> batch = waiting.computeIfAbsent(collection, none -> new ArrayList<>(BATCH));
      batch.add(document);
      if (batch.size() == BATCH) flush(collection, batch);
    }

    void flush() {
      waiting.forEach(this::flush);
    }

    private void flush(String collection, List<Document> batch) {
      if (batch.isEmpty()) return;
      mongo
          .getDb()
          .getCollection(collection)
          .withWriteConcern(WriteConcern.W1.withJournal(false))
          .insertMany(batch, new InsertManyOptions().ordered(false));
      progress.add(batch.size());
      batch.clear();
    }
  }
}
