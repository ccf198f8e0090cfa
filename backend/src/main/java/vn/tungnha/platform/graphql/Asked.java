package vn.tungnha.platform.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;

/**
 * What a request asks for.
 *
 * @param sent the whole of it as it came; who sends the same asks the same
 * @param text null where a trusted document is named by hash alone
 */
record Asked(
    String sent,
    @Nullable String text,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    Map<String, @Nullable Object> extensions) {

  /** From a body or a query string whose parts are parsed already; of the wrong kind: malformed. */
  static Asked from(String sent, Map<?, ?> parts) {
    return new Asked(
        sent,
        text(parts, "query"),
        text(parts, "operationName"),
        map(parts, "variables"),
        map(parts, "extensions"));
  }

  /** The hash of a trusted document, or null. */
  @Nullable String hash() {
    return extensions.get("persistedQuery") instanceof Map<?, ?> persisted
            && persisted.get("sha256Hash") instanceof String hash
        ? hash
        : null;
  }

  GraphQlRequest run(String document) {
    return new DefaultGraphQlRequest(document, operationName, variables, Map.of());
  }

  private static @Nullable String text(Map<?, ?> parts, String name) {
    return switch (parts.get(name)) {
      case null -> null;
      case String text -> text;
      default -> throw HttpRefusal.malformed(name + " must be a string");
    };
  }

  @SuppressWarnings("unchecked") // JSON has no other keys
  private static Map<String, @Nullable Object> map(Map<?, ?> parts, String name) {
    return switch (parts.get(name)) {
      case null -> Map.of();
      case Map<?, ?> map -> (Map<String, @Nullable Object>) map;
      default -> throw HttpRefusal.malformed(name + " must be an object");
    };
  }
}
