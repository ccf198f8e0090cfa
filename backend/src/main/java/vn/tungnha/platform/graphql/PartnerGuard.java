package vn.tungnha.platform.graphql;

import graphql.GraphQLContext;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Caller;
import vn.tungnha.platform.Problem;

/**
 * Partners get aggregates only: a field that leads to an object, and every root field, is refused
 * to them unless the schema marks it {@code @partner}. Denied by default: a field somebody adds is
 * closed until it is marked. Closed fields are guarded once, when the schema is made; the open ones
 * cost nothing.
 */
final class PartnerGuard extends GraphQLTypeVisitorStub {

  @Override
  public TraversalControl visitGraphQLFieldDefinition(
      GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
    if (context.getParentNode() instanceof GraphQLObjectType owner && !isOpen(field, owner)) {
      GraphQLCodeRegistry.Builder code =
          context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
      FieldCoordinates at = FieldCoordinates.coordinates(owner, field);
      DataFetcher<?> fetcher = code.getDataFetcher(at, field);
      code.dataFetcher(
          at,
          fetcher instanceof TrivialDataFetcher
              ? new GuardedTrivial(fetcher)
              : new Guarded(fetcher));
    }
    return TraversalControl.CONTINUE;
  }

  private static boolean isOpen(GraphQLFieldDefinition field, GraphQLObjectType owner) {
    String name = owner.getName();
    if (name.equals("Mutation")) return false;
    if (field.hasAppliedDirective("partner")) return true;
    boolean root = name.equals("Query") || name.equals("Subscription");
    boolean leads = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
    boolean introspects = field.getName().startsWith("__") || name.startsWith("__");
    return !(root || leads) || introspects;
  }

  /** The fetcher behind a guard that lets the caller pass; the guard itself if it does not. */
  static DataFetcher<?> opened(DataFetcher<?> fetcher, GraphQLContext context) {
    return fetcher instanceof GuardedTrivial guarded && !isPartner(context)
        ? guarded.fetcher()
        : fetcher;
  }

  private static void check(DataFetchingEnvironment environment) {
    if (isPartner(environment.getGraphQlContext())) throw Problem.forbidden();
  }

  private static boolean isPartner(GraphQLContext context) {
    Caller caller = context.get(Caller.class);
    return caller != null && caller.partner();
  }

  private record Guarded(DataFetcher<?> fetcher) implements DataFetcher<Object> {
    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
      check(environment);
      return fetcher.get(environment);
    }
  }

  /** A property stays one: whatever else is put around fetchers is spared it. */
  private record GuardedTrivial(DataFetcher<?> fetcher) implements TrivialDataFetcher<Object> {
    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
      check(environment);
      return fetcher.get(environment);
    }
  }
}
