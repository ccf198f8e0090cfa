package vn.tungnha.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Live;

/**
 * Subscriptions go over an event stream or a WebSocket, and nothing else does: refused before
 * anything is executed, a mutation above all.
 */
@Component
final class TransportGuard extends SimplePerformantInstrumentation {

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    ExecutionContext execution = parameters.getExecutionContext();
    boolean live = execution.getGraphQLContext().hasKey(Live.class);
    if (execution.getGraphQLContext().hasKey(TooManySubscriptions.class))
      throw new TooManySubscriptions();
    boolean subscribes =
        execution.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION;
    if (live && !subscribes) throw new WrongTransport("only subscriptions are streamed");
    if (!live && subscribes)
      throw new WrongTransport("subscribe with Accept: text/event-stream or over a WebSocket");
    return super.beginExecuteOperation(parameters, state);
  }
}
