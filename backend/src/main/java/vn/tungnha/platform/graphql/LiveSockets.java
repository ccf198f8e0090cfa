package vn.tungnha.platform.graphql;

import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * How much one may take of WebSockets (graphql-transport-ws): three sockets a person on an
 * instance, ten subscriptions at a time on each.
 */
@Component
final class LiveSockets implements WebSocketGraphQlInterceptor, Ordered {
  static final int SOCKETS = 3;
  static final int SUBSCRIPTIONS = 10;

  private final Map<String, Set<String>> sockets = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> running = new ConcurrentHashMap<>();

  /** Behind what finds out who asks. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 200;
  }

  @Override
  public Mono<Object> handleConnectionInitialization(
      WebSocketSessionInfo session, Map<String, Object> payload) {
    return session
        .getPrincipal()
        .map(Principal::getName)
        .flatMap(
            person -> {
              Set<String> own =
                  sockets.compute(
                      person,
                      (key, open) -> {
                        Set<String> all = open == null ? ConcurrentHashMap.newKeySet() : open;
                        if (all.size() < SOCKETS) all.add(session.getId());
                        return all;
                      });
              return own.contains(session.getId())
                  ? Mono.empty()
                  : Mono.error(Problem.of(ProblemCode.TOO_MANY_REQUESTS));
            });
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    if (!(request instanceof WebSocketGraphQlRequest live)) return chain.next(request);
    String session = live.getSessionInfo().getId();
    Set<String> own = running.computeIfAbsent(session, key -> ConcurrentHashMap.newKeySet());
    if (own.size() >= SUBSCRIPTIONS) {
      request.configureExecutionInput(
          (input, builder) ->
              builder
                  .graphQLContext(context -> context.put(TooManySubscriptions.class, true))
                  .build());
      return chain.next(request);
    }
    String id = request.getId();
    own.add(id);
    return chain.next(request).map(answer -> counted(answer, () -> own.remove(id)));
  }

  private static WebGraphQlResponse counted(WebGraphQlResponse answer, Runnable end) {
    Object data = answer.getExecutionResult().getData();
    if (data instanceof Publisher<?> answers)
      return answer.transform(
          builder -> builder.data(Flux.from(answers).doFinally(signal -> end.run())));
    end.run();
    return answer;
  }

  @Override
  public void handleConnectionClosed(
      WebSocketSessionInfo session, int status, Map<String, Object> payload) {
    running.remove(session.getId());
    sockets.values().forEach(open -> open.remove(session.getId()));
    sockets.values().removeIf(Set::isEmpty);
  }
}
