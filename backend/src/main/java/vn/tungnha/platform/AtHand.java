package vn.tungnha.platform;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that its object and its arguments tell alone, without a query and without knowing who
 * asks. It costs next to nothing, so it may stand on every row of a list.
 */
@FunctionalInterface
public interface AtHand<S> extends TrivialDataFetcher<Object> {

  @Nullable Object of(S object, Map<String, Object> arguments);

  @Override
  default @Nullable Object get(DataFetchingEnvironment environment) {
    S object = Objects.requireNonNull(environment.getSource());
    return of(object, environment.getArguments());
  }
}
