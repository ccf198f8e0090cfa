package vn.tungnha.platform.graphql;

import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition.Operation;
import vn.tungnha.platform.Live;

/** Subscriptions go over an event stream or a WebSocket, and nothing else does. */
final class TransportGuard {
  private TransportGuard() {}

  static void check(ExecutionContext execution) {
    boolean live = execution.getGraphQLContext().hasKey(Live.class);
    if (execution.getGraphQLContext().hasKey(TooManySubscriptions.class))
      throw new TooManySubscriptions();
    boolean subscribes =
        execution.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION;
    if (live && !subscribes) throw new WrongTransport("only subscriptions are streamed");
    if (!live && subscribes)
      throw new WrongTransport("subscribe with Accept: text/event-stream or over a WebSocket");
  }
}
