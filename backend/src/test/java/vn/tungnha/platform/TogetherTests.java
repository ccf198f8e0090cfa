package vn.tungnha.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TogetherTests {
  private final List<List<String>> rounds = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch hold = new CountDownLatch(1);
  private final List<Thread> callers = new ArrayList<>();

  @Test
  void asksAtOnceWhenAlone() {
    Together<String, String> together = new Together<>(this::answered);

    assertThat(together.ask("an")).isEqualTo("AN");
    assertThat(together.ask("binh")).isEqualTo("BINH");
    assertThat(together.ask("")).isNull();
    assertThat(rounds).containsExactly(List.of("an"), List.of("binh"), List.of(""));
  }

  @Test
  void answersAllWhoCameMeanwhileInOneRoundThatBeginsAfterThem() throws Exception {
    Together<String, String> together =
        new Together<>(
            asked -> {
              awaitUnless(!asked.contains("an"));
              return answered(asked);
            });

    FutureTask<String> an = caller(together::ask, "an");
    FutureTask<String> binh = caller(together::ask, "binh");
    FutureTask<String> chi = caller(together::ask, "chi");
    assertThat(rounds).isEmpty();
    hold.countDown();

    assertThat(List.of(an.get(), binh.get(), chi.get())).containsExactly("AN", "BINH", "CHI");
    assertThat(rounds).containsExactly(List.of("an"), List.of("binh", "chi"));
  }

  @Test
  void failsForAllOfARoundAndForNoOther() throws Exception {
    Together<String, String> together =
        new Together<>(
            asked -> {
              awaitUnless(!asked.contains("an"));
              if (asked.contains("binh")) throw new IllegalStateException("no database");
              return answered(asked);
            });

    FutureTask<String> an = caller(together::ask, "an");
    FutureTask<String> binh = caller(together::ask, "binh");
    FutureTask<String> chi = caller(together::ask, "chi");
    hold.countDown();

    assertThat(an.get()).isEqualTo("AN");
    for (FutureTask<String> failed : List.of(binh, chi))
      assertThatThrownBy(failed::get).hasRootCauseMessage("no database");
    assertThat(together.ask("dung")).isEqualTo("DUNG");
  }

  private Map<String, String> answered(List<String> asked) {
    rounds.add(List.copyOf(asked));
    return asked.stream()
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toMap(Function.identity(), String::toUpperCase));
  }

  private void awaitUnless(boolean free) {
    try {
      if (!free) hold.await();
    } catch (InterruptedException end) {
      throw new IllegalStateException(end);
    }
  }

  /** Asks on a thread of its own, and comes back once that waits. */
  private FutureTask<String> caller(Function<String, String> ask, String what) {
    FutureTask<String> asking = new FutureTask<>(() -> ask.apply(what));
    Thread thread = Thread.ofPlatform().start(asking);
    callers.add(thread);
    await().until(() -> thread.getState() == Thread.State.WAITING);
    return asking;
  }
}
