package vn.tungnha.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does for many callers at once what each would do alone: whoever comes while a round is under way
 * is part of the next one. Nobody waits for company, so alone it costs nothing; and a round begins
 * after all of its callers came, so each finds at least what was there when it asked.
 *
 * @param <A> what each asks
 * @param <B> what each is answered
 */
public final class Together<A, B> {
  private final Function<List<A>, Map<A, B>> work;
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
  private @Nullable Round<A, B> next;

  private record Round<A, B>(
      CompletableFuture<?> before, List<A> asked, CompletableFuture<Map<A, B>> answers) {}

  /**
   * @param work for all of a round, by what was asked; a fault of it is everybody's
   */
  public Together(Function<List<A>, Map<A, B>> work) {
    this.work = work;
  }

  /** The answer; null when the work had none. */
  public @Nullable B ask(A one) {
    Round<A, B> mine;
    boolean first;
    synchronized (this) {
      first = next == null;
      mine = next == null ? begin() : next;
      mine.asked().add(one);
    }
    if (first) lead(mine);
    try {
      return mine.answers().join().get(one);
    } catch (CompletionException fault) {
      if (fault.getCause() instanceof RuntimeException cause) throw cause;
      throw fault;
    }
  }

  private Round<A, B> begin() {
    CompletableFuture<Map<A, B>> answers = new CompletableFuture<>();
    Round<A, B> round = new Round<>(last, new ArrayList<>(), answers);
    last = answers.handle((done, fault) -> null);
    next = round;
    return round;
  }

  // whatever it is, the others must not wait for ever
  @SuppressWarnings("PMD.AvoidCatchingGenericException")
  private void lead(Round<A, B> round) {
    round.before().join();
    synchronized (this) {
      next = null;
    }
    try {
      round.answers().complete(work.apply(round.asked()));
    } catch (RuntimeException | Error fault) {
      round.answers().completeExceptionally(fault);
    }
  }
}
