package vn.tungnha.platform.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.tungnha.platform.Faults;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * Refusals of a mutation are data: its payload with {@code errors}, and with the object as it now
 * is where the problem carries it and the payload has a field of its type. What is not the asker's
 * doing stays a top-level error.
 */
final class PayloadRefusals extends GraphQLTypeVisitorStub {
  private static final Set<ProblemCode> TOP_LEVEL =
      Set.of(ProblemCode.TRY_AGAIN, ProblemCode.INTERNAL_ERROR, ProblemCode.NOT_SIGNED_IN);

  private final Messages messages;

  PayloadRefusals(Messages messages) {
    this.messages = messages;
  }

  @Override
  public TraversalControl visitGraphQLFieldDefinition(
      GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
    if (context.getParentNode() instanceof GraphQLObjectType parent
        && parent.getName().equals("Mutation")
        && GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLObjectType payload
        && payload.getFieldDefinition("errors") != null) {
      GraphQLCodeRegistry.Builder code =
          context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
      FieldCoordinates at = FieldCoordinates.coordinates(parent, field);
      DataFetcher<?> act = code.getDataFetcher(at, field);
      code.dataFetcher(at, new Act(act, objects(payload), messages));
    }
    return TraversalControl.CONTINUE;
  }

  /** The payload's fields for objects, by the type of the object. */
  private static Map<String, String> objects(GraphQLObjectType payload) {
    Map<String, String> fields = new HashMap<>();
    for (GraphQLFieldDefinition field : payload.getFieldDefinitions())
      if (GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLObjectType type)
        fields.putIfAbsent(type.getName(), field.getName());
    return fields;
  }

  private record Act(DataFetcher<?> act, Map<String, String> objects, Messages messages)
      implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
      Locale locale = environment.getLocale();
      try {
        return switch (act.get(environment)) {
          case CompletableFuture<?> later ->
              later.handle((it, fault) -> settled(it, fault, locale));
          case Mono<?> later ->
              later
                  .cast(Object.class)
                  .onErrorResume(fault -> Mono.fromCallable(() -> settled(null, fault, locale)));
          case null -> null;
          case Object payload -> payload;
        };
      } catch (RuntimeException fault) {
        return settled(null, fault, locale);
      }
    }

    private @Nullable Object settled(
        @Nullable Object payload, @Nullable Throwable fault, Locale locale) {
      if (fault == null) return payload;
      Optional<Problem> refused =
          Faults.find(Problem.class, fault).filter(it -> !TOP_LEVEL.contains(it.code()));
      if (refused.isPresent()) return refusal(refused.get(), locale);
      throw fault instanceof RuntimeException known ? known : new IllegalStateException(fault);
    }

    private Map<String, Object> refusal(Problem problem, Locale locale) {
      Map<String, Object> payload = new HashMap<>();
      payload.put("errors", messages.userErrors(problem, locale));
      Object current = problem.current();
      String field = current == null ? null : objects.get(current.getClass().getSimpleName());
      if (field != null) payload.put(field, current);
      return payload;
    }
  }
}
