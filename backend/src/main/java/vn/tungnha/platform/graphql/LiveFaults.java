package vn.tungnha.platform.graphql;

import graphql.GraphQLError;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** What ends a subscription, as an error of the catalogue. */
@Component
final class LiveFaults implements SubscriptionExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(LiveFaults.class);
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final Messages messages;

  LiveFaults(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Mono<List<GraphQLError>> resolveException(Throwable fault) {
    Problem problem = FaultResolver.problem(fault);
    if (problem.code() == ProblemCode.INTERNAL_ERROR) LOG.error("A subscription failed", fault);
    return Mono.just(
        List.of(
            new Refusal(problem.code(), messages.of(problem, VIETNAMESE), "", null, null, null)));
  }
}
