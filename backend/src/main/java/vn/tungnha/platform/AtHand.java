package vn.tungnha.platform;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * A field that its object and its arguments tell alone, without a query and without knowing who
 * asks. It costs next to nothing, so it may stand on every row of a list.
 *
 * @param type of what it tells, for the schema's inspection
 */
public record AtHand<S>(ResolvableType type, Told<S> told)
    implements TrivialDataFetcher<Object>, SelfDescribingDataFetcher<Object> {

  /** What the object and the field's arguments tell. */
  @FunctionalInterface
  public interface Told<S> {
    @Nullable Object of(S object, Map<String, Object> arguments);
  }

  public static <S> AtHand<S> one(Class<?> type, Told<S> told) {
    return new AtHand<>(ResolvableType.forClass(type), told);
  }

  public static <S> AtHand<S> list(Class<?> type, Told<S> told) {
    return new AtHand<>(ResolvableType.forClassWithGenerics(List.class, type), told);
  }

  public @Nullable Object of(S object, Map<String, Object> arguments) {
    return told.of(object, arguments);
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) {
    S object = Objects.requireNonNull(environment.getSource());
    return of(object, environment.getArguments());
  }

  @Override
  public String getDescription() {
    return "at hand: " + type;
  }

  @Override
  public ResolvableType getReturnType() {
    return type;
  }
}
