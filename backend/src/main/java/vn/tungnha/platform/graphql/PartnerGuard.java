package vn.tungnha.platform.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Caller;
import vn.tungnha.platform.Problem;

/**
 * Partners get aggregates only: a field that leads to an object, and every root field, is refused
 * to them unless the schema marks it {@code @partner}. Denied by default: a field somebody adds is
 * closed until it is marked.
 */
@Component
final class PartnerGuard extends SimplePerformantInstrumentation {
  private static final DataFetcher<Object> REFUSES =
      environment -> {
        throw Problem.forbidden();
      };

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    Caller caller = parameters.getExecutionContext().getGraphQLContext().get(Caller.class);
    if (caller == null || !caller.partner()) return fetcher;
    return mayReach(parameters) ? fetcher : REFUSES;
  }

  private static boolean mayReach(InstrumentationFieldFetchParameters parameters) {
    boolean root = parameters.getEnvironment().getExecutionStepInfo().getPath().getLevel() == 1;
    boolean mutates =
        parameters.getExecutionContext().getOperationDefinition().getOperation()
            == Operation.MUTATION;
    if (root && mutates) return false;
    GraphQLFieldDefinition field = parameters.getEnvironment().getFieldDefinition();
    if (field.hasAppliedDirective("partner")) return true;
    boolean leads = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
    if (root || leads) return isIntrospection(field, parameters);
    return true;
  }

  private static boolean isIntrospection(
      GraphQLFieldDefinition field, InstrumentationFieldFetchParameters parameters) {
    if (field.getName().startsWith("__")) return true;
    GraphQLType parent = parameters.getEnvironment().getParentType();
    return parent instanceof GraphQLNamedType named && named.getName().startsWith("__");
  }
}
