package vn.tungnha.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
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
  private static final int BYTES_KEPT = 16 * 1024 * 1024;

  private final Cache<String, GraphQlAnswer> answers;

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
    GraphQlAnswer answer = execute.get();
    if (!answer.failed()) answers.put(etag, answer);
    return answer;
  }
}
