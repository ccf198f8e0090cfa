package vn.tungnha.platform.field;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.tungnha.platform.Text;

/**
 * Values on their way out, with the definitions their record pins: labels are read from there. A
 * controller answers its {@code values} field with {@link #of}.
 */
public record ShownValues(List<FieldDefinition> definitions) {

  /**
   * The values and what to read their labels from.
   *
   * @param personal whether who asks may see personal data there; if not, that is left out
   */
  public static DataFetcherResult<List<FieldValue>> of(
      List<FieldDefinition> definitions, List<FieldValue> values, boolean personal) {
    return DataFetcherResult.<List<FieldValue>>newResult()
        .data(personal ? values : withoutPersonal(definitions, values))
        .localContext(new ShownValues(definitions))
        .build();
  }

  /** For those who may not see personal data. */
  public static List<FieldValue> withoutPersonal(
      List<FieldDefinition> definitions, List<FieldValue> values) {
    Set<String> open = new HashSet<>();
    for (FieldDefinition field : definitions) if (!field.personal()) open.add(field.key());
    return values.stream().filter(value -> open.contains(value.key())).toList();
  }

  static ShownValues in(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getLocalContext());
  }

  Text label(FieldValue value) {
    return field(value)
        .map(FieldDefinition::label)
        .orElseGet(() -> new Text(value.key(), value.key()));
  }

  FieldOption option(FieldValue value, String code) {
    return field(value)
        .flatMap(field -> field.option(code))
        .orElseGet(() -> new FieldOption(code, new Text(code, code), true));
  }

  private Optional<FieldDefinition> field(FieldValue value) {
    return definitions.stream().filter(field -> field.key().equals(value.key())).findFirst();
  }
}
