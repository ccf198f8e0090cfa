package vn.tungnha.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.StringValue;
import graphql.parser.Parser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The texts that partners ask again and again, and what they ask for at their root. Of a text that
 * names anything itself, instead of by its variables, nothing is told: what its answer depends on
 * would not be seen.
 */
@Component
final class PolledTexts {
  private static final int CHARACTERS_KEPT = 1_000_000;

  private final Cache<String, Set<String>> rootFields =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_KEPT)
          .weigher((String text, Set<String> fields) -> text.length())
          .build();

  /** Empty: not known, or not to be told. */
  Set<String> rootFields(String text) {
    Set<String> known = rootFields.getIfPresent(text);
    return known == null ? Set.of() : known;
  }

  /** Looks once at a text that was just answered without an error. */
  void learn(String text) {
    rootFields.asMap().computeIfAbsent(text, it -> rootFieldsOf(Parser.parse(it)));
  }

  private static Set<String> rootFieldsOf(Document document) {
    List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
    if (operations.size() != 1 || namesSomething(document)) return Set.of();
    OperationDefinition operation = operations.getFirst();
    if (operation.getOperation() != Operation.QUERY) return Set.of();
    Set<String> fields = new HashSet<>();
    for (Selection<?> selection : operation.getSelectionSet().getSelections()) {
      if (!(selection instanceof Field field)) return Set.of();
      fields.add(field.getName());
    }
    return Set.copyOf(fields);
  }

  private static boolean namesSomething(Node<?> node) {
    return node instanceof StringValue
        || node.getChildren().stream().anyMatch(PolledTexts::namesSomething);
  }
}
