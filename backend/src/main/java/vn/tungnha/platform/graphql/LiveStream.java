package vn.tungnha.platform.graphql;

import graphql.ExecutionResult;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Subscription;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import reactor.core.publisher.BaseSubscriber;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a subscription's answers as server-sent events (graphql-sse, distinct connections): {@code
 * next} for each, {@code complete} at the end, and a comment every 12 seconds, which also finds out
 * who has gone. It asks for the next answer when the one before is written.
 */
final class LiveStream extends BaseSubscriber<ExecutionResult> {
  private static final int HEARTBEAT_SECONDS = 12;

  private final BlockingQueue<Step> arrived = new LinkedBlockingQueue<>();
  private final JsonMapper json;

  LiveStream(JsonMapper json) {
    this.json = json;
  }

  private record Step(Map<String, Object> answer, boolean last) {}

  @Override
  protected void hookOnSubscribe(Subscription subscription) {
    subscription.request(1);
  }

  @Override
  protected void hookOnNext(ExecutionResult answer) {
    arrived.add(new Step(answer.toSpecification(), false));
  }

  @Override
  protected void hookOnComplete() {
    arrived.add(new Step(Map.of(), true));
  }

  @Override
  protected void hookOnError(Throwable fault) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "errors",
        fault instanceof SubscriptionPublisherException told
            ? told.getErrors().stream().map(error -> error.toSpecification()).toList()
            : List.of());
    arrived.add(new Step(answer, false));
    arrived.add(new Step(Map.of(), true));
  }

  /** Until the answers end, or nobody listens any more. */
  void writeTo(SseBuilder events) {
    try {
      for (Step step = next(events); !step.last(); step = next(events)) {
        events.event("next").data(json.writeValueAsString(step.answer()));
        if (!isDisposed()) request(1);
      }
      events.event("complete").data("");
      events.complete();
    } catch (IOException gone) {
      events.complete();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } finally {
      cancel();
    }
  }

  private Step next(SseBuilder events) throws IOException, InterruptedException {
    while (true) {
      Step step = arrived.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
      if (step != null) return step;
      events.comment("").send();
    }
  }
}
