package vn.tungnha.platform.graphql;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Walks one operation, fragments unfolded, and stops at the first limit passed: so an unfolding
 * that doubles at each level costs no more than the limits do.
 *
 * <p>Cost is the number of objects that the answer could hold: a connection holds {@code first}, a
 * list by {@code ids} as many as asked, any other list 20.
 */
final class QueryMeter {
  private static final long ONE = 1;

  private final ExecutionContext execution;
  private final GraphQLSchema schema;
  private final ListSizes sizes;
  private int fields;
  private int aliases;
  private int directives;
  private long cost;

  QueryMeter(ExecutionContext execution) {
    this.execution = execution;
    this.schema = execution.getGraphQLSchema();
    this.sizes = new ListSizes(execution.getCoercedVariables());
  }

  void measure() {
    OperationDefinition operation = execution.getOperationDefinition();
    countDirectives(operation);
    walk(
        operation.getSelectionSet(),
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        },
        new Place(1, ONE, ListSizes.USUAL));
  }

  /**
   * @param times how many objects the answer could hold here
   * @param rows of the connection around, else of a usual list
   */
  private record Place(int depth, long times, long rows) {}

  private void walk(
      @Nullable SelectionSet set, @Nullable GraphQLFieldsContainer type, Place place) {
    if (set == null) return;
    for (Selection<?> selection : set.getSelections()) {
      switch (selection) {
        case Field field -> field(field, type, place);
        case InlineFragment inline -> {
          countDirectives(inline);
          walk(inline.getSelectionSet(), narrowed(inline.getTypeCondition(), type), place);
        }
        case FragmentSpread spread -> {
          countDirectives(spread);
          FragmentDefinition fragment = execution.getFragment(spread.getName());
          walk(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), type), place);
        }
        default -> throw new IllegalStateException("an unknown kind of selection");
      }
    }
  }

  private void field(Field field, @Nullable GraphQLFieldsContainer type, Place place) {
    refuseOver(Limits.FIELDS, ++fields, "fields");
    if (field.getAlias() != null) refuseOver(Limits.ALIASES, ++aliases, "aliases");
    countDirectives(field);
    // the engine bounds introspection by itself
    if (field.getName().startsWith("__") || type == null) return;
    refuseOver(Limits.DEPTH, place.depth(), "levels");
    GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
    if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType inner))
      return;
    long times = place.times() * sizes.of(field, definition, place.rows());
    cost += times;
    refuseOver(Limits.COST, cost, "objects");
    long rows = sizes.around(field, definition, inner);
    walk(
        field.getSelectionSet(),
        inner instanceof GraphQLFieldsContainer container ? container : null,
        new Place(place.depth() + 1, times, rows));
  }

  private @Nullable GraphQLFieldsContainer narrowed(
      @Nullable TypeName condition, @Nullable GraphQLFieldsContainer type) {
    if (condition == null) return type;
    return schema.getType(condition.getName()) instanceof GraphQLFieldsContainer narrower
        ? narrower
        : null;
  }

  private void countDirectives(DirectivesContainer<?> container) {
    directives += container.getDirectives().size();
    refuseOver(Limits.DIRECTIVES, directives, "directives");
  }

  private static void refuseOver(long limit, long used, String what) {
    if (used > limit) throw new AbortExecutionException("more than " + limit + " " + what);
  }
}
