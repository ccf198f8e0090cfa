package vn.tungnha.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an operation before anything of it is executed. The only instrumentation there is: of
 * several, the engine would ask each for every field of every answer.
 */
final class Admission extends SimplePerformantInstrumentation {

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    TransportGuard.check(parameters.getExecutionContext());
    Limits.check(parameters.getExecutionContext());
    return super.beginExecuteOperation(parameters, state);
  }
}
