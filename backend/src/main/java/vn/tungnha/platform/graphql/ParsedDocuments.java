package vn.tungnha.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.InvalidSyntaxError;
import graphql.ParseAndValidate;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parses and validates each text once. Trusted documents stay; what others send is kept while it
 * fits into four million characters. Refused texts are not kept.
 */
final class ParsedDocuments implements PreparsedDocumentProvider {
  private static final int CHARACTERS_KEPT = 4_000_000;

  private final Map<String, PreparsedDocumentEntry> trusted = new ConcurrentHashMap<>();
  private final Cache<String, PreparsedDocumentEntry> others =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_KEPT)
          .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
          .build();

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
    boolean ours = input.getGraphQLContext().hasKey(TrustedDocument.class);
    Map<String, PreparsedDocumentEntry> kept = ours ? trusted : others.asMap();
    PreparsedDocumentEntry known = kept.get(input.getQuery());
    if (known != null) return CompletableFuture.completedFuture(known);
    PreparsedDocumentEntry parsed = parse.apply(input);
    if (!parsed.hasErrors()) kept.put(input.getQuery(), parsed);
    else if (isTooLarge(parsed, input))
      parsed = new PreparsedDocumentEntry(new AbortExecutionException("too long or too nested"));
    return CompletableFuture.completedFuture(parsed);
  }

  /** The engine reports a cut-off as a syntax error like any other; only parsing again tells. */
  private static boolean isTooLarge(PreparsedDocumentEntry parsed, ExecutionInput input) {
    if (!(parsed.getErrors().getFirst() instanceof InvalidSyntaxError)) return false;
    @Nullable InvalidSyntaxException fault = ParseAndValidate.parse(input).getSyntaxException();
    return fault instanceof ParseCancelledException
        || fault instanceof ParseCancelledTooDeepException
        || fault instanceof ParseCancelledTooManyCharsException;
  }
}
