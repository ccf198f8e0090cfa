package vn.tungnha.platform;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import reactor.core.publisher.Mono;

/**
 * A field of a row that stands in a document beside the row's own, and is read for all rows of a
 * list at once. It does not know who asks: whoever may see the row may see it.
 *
 * @param name of the field, such as {@code Team.lastOutcome}
 * @param type of what it tells, for the schema's inspection
 */
public record Beside<S>(String name, ResolvableType type, Read<S> read)
    implements TrivialDataFetcher<Object>, SelfDescribingDataFetcher<Object> {

  /** Reads what stands beside some rows, in their order; null where there is nothing. */
  @FunctionalInterface
  public interface Read<S> {
    List<? extends @Nullable Object> of(List<S> rows);
  }

  /** The field, and its loader for lists of which more is asked than can be read in one go. */
  public static <S> Beside<S> of(
      String name, Class<S> row, Class<?> type, Read<S> read, BatchLoaderRegistry loaders) {
    loaders
        .<S, Object>forName(name)
        .registerMappedBatchLoader(
            (rows, environment) -> Mono.fromSupplier(() -> byRow(List.copyOf(rows), read)));
    return new Beside<>(name, ResolvableType.forClass(type), read);
  }

  private static <S> Map<S, Object> byRow(List<S> rows, Read<S> read) {
    List<? extends @Nullable Object> values = read.of(rows);
    Map<S, Object> byRow = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Object value = values.get(i);
      if (value != null) byRow.put(rows.get(i), value);
    }
    return byRow;
  }

  @Override
  public Object get(DataFetchingEnvironment environment) {
    Object row = Objects.requireNonNull(environment.getSource());
    return Objects.requireNonNull(environment.getDataLoader(name), name).load(row);
  }

  @Override
  public String getDescription() {
    return "beside: " + type;
  }

  @Override
  public ResolvableType getReturnType() {
    return type;
  }
}
