package vn.tungnha.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How large a document may be that is not one of ours; measured before anything of it is executed.
 */
@Component
final class Limits extends SimplePerformantInstrumentation {
  static final int CHARACTERS = 64 * 1024;
  static final int TOKENS = 2_000;
  static final int RULE_DEPTH = 120;
  static final int DEPTH = 10;
  static final int FIELDS = 300;
  static final int ALIASES = 20;
  static final int DIRECTIVES = 10;
  static final int COST = 5_000;

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    ExecutionContext execution = parameters.getExecutionContext();
    if (!execution.getGraphQLContext().hasKey(TrustedDocument.class))
      new QueryMeter(execution).measure();
    return super.beginExecuteOperation(parameters, state);
  }
}
