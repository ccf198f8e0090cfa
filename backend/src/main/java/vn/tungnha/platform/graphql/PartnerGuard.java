package vn.tungnha.platform.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /**
   * What the schema says of each field, looked up once: it is asked for every field of an answer.
   */
  private final Map<GraphQLFieldDefinition, Boolean> open = new ConcurrentHashMap<>();

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    Caller caller = parameters.getExecutionContext().getGraphQLContext().get(Caller.class);
    if (caller == null || !caller.partner()) return fetcher;
    GraphQLFieldDefinition field = parameters.getEnvironment().getFieldDefinition();
    boolean isOpen =
        open.computeIfAbsent(field, it -> isOpen(it, parameters.getEnvironment().getParentType()));
    return isOpen ? fetcher : REFUSES;
  }

  private static boolean isOpen(GraphQLFieldDefinition field, GraphQLType parent) {
    String owner = parent instanceof GraphQLNamedType named ? named.getName() : "";
    if (owner.equals("Mutation")) return false;
    if (field.hasAppliedDirective("partner")) return true;
    boolean root = owner.equals("Query") || owner.equals("Subscription");
    boolean leads = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
    boolean introspects = field.getName().startsWith("__") || owner.startsWith("__");
    return !(root || leads) || introspects;
  }
}
