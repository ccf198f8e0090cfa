package vn.tungnha.platform.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.Parser;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document of our own app, known by its hash.
 *
 * @param name its operation's, for metrics
 * @param rootFields without {@code __typename}
 */
record TrustedDocument(
    String hash, String text, String name, boolean mutation, Set<String> rootFields) {

  static TrustedDocument of(String hash, String text) {
    Document document = Parser.parse(text);
    List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
    if (operations.size() != 1)
      throw new IllegalArgumentException("A trusted document has one operation: " + hash);
    OperationDefinition operation = operations.getFirst();
    Set<String> rootFields =
        operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
            .map(Field::getName)
            .filter(field -> !field.equals("__typename"))
            .collect(Collectors.toUnmodifiableSet());
    return new TrustedDocument(
        hash,
        text,
        Objects.requireNonNullElse(operation.getName(), "unnamed"),
        operation.getOperation() == Operation.MUTATION,
        rootFields);
  }
}
