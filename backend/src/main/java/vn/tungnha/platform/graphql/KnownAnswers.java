package vn.tungnha.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Answers by the ETag of the state they were made from: while that stands, whoever asks the same is
 * given the same bytes, and nothing is executed. Only for some seconds, because an answer may also
 * tell as of when it holds.
 */
@Component
final class KnownAnswers {
  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final GraphQlAnswer NONE = new GraphQlAnswer(new byte[0], true, false);
  private static final int BYTES_KEPT = 16 * 1024 * 1024;

  private final Cache<String, GraphQlAnswer> answers;
  private final Map<String, CompletableFuture<GraphQlAnswer>> making = new ConcurrentHashMap<>();

  KnownAnswers(Clock clock) {
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .weigher((String etag, GraphQlAnswer answer) -> answer.json().length)
            .expireAfterWrite(KEPT)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * @param etag read before; so the answer is of this state or of a newer one
   */
  GraphQlAnswer get(String etag, Supplier<GraphQlAnswer> execute) {
    GraphQlAnswer known = answers.getIfPresent(etag);
    if (known != null) return known;
    CompletableFuture<GraphQlAnswer> mine = new CompletableFuture<>();
    CompletableFuture<GraphQlAnswer> theirs = making.putIfAbsent(etag, mine);
    if (theirs == null) return made(etag, execute, mine);
    GraphQlAnswer answer = theirs.join();
    return answer.failed() ? execute.get() : answer;
  }

  /** Made once, however many ask for it when the state has just changed. */
  private GraphQlAnswer made(
      String etag, Supplier<GraphQlAnswer> execute, CompletableFuture<GraphQlAnswer> waiting) {
    GraphQlAnswer answer = NONE;
    try {
      answer = execute.get();
      if (!answer.failed()) answers.put(etag, answer);
      return answer;
    } finally {
      making.remove(etag);
      waiting.complete(answer);
    }
  }
}
