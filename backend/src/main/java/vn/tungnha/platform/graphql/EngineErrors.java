package vn.tungnha.platform.graphql;

import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.AbortExecutionException;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.MissingRootTypeException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.ProblemCode;

/** The engine's own errors (syntax, validation, coercion, limits) in our words and codes. */
@Component
final class EngineErrors implements WebGraphQlInterceptor, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);
  private static final int MOST_TOLD = 10;

  /** The engine names Java classes of what came in. */
  private static final Pattern CLASS_NAMES = Pattern.compile(" but it was an? '[^']*'");

  private final Messages messages;

  EngineErrors(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 50;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain.next(request).map(this::inOurWords);
  }

  private WebGraphQlResponse inOurWords(WebGraphQlResponse response) {
    List<GraphQLError> errors = response.getExecutionResult().getErrors();
    if (errors.isEmpty()) return response;
    String requestId = RequestContext.id(response.getExecutionInput().getGraphQLContext());
    Locale locale = response.getExecutionInput().getLocale();
    List<GraphQLError> ours =
        errors.stream().limit(MOST_TOLD).map(it -> inOurWords(it, requestId, locale)).toList();
    return response.transform(builder -> builder.errors(ours));
  }

  private GraphQLError inOurWords(GraphQLError error, String requestId, Locale locale) {
    if (error instanceof Refusal) return error;
    ProblemCode code = code(error);
    boolean internal = code == ProblemCode.INTERNAL_ERROR;
    if (internal) LOG.error("Request {} failed: {}", requestId, error.getMessage());
    return new Refusal(
        code,
        message(error, code, locale),
        requestId,
        internal ? null : CLASS_NAMES.matcher(error.getMessage()).replaceAll(""),
        error.getLocations(),
        error.getPath());
  }

  private String message(GraphQLError error, ProblemCode code, Locale locale) {
    Object scalar = scalar(error);
    return scalar == null ? messages.of(code, locale) : messages.text("scalar." + scalar, locale);
  }

  private static @Nullable Object scalar(GraphQLError error) {
    Map<String, Object> extensions = error.getExtensions();
    return extensions == null ? null : extensions.get(ScalarCoercing.EXTENSION);
  }

  static ProblemCode code(GraphQLError error) {
    return switch (error) {
      case InvalidSyntaxError syntax -> ProblemCode.INVALID_QUERY;
      case ValidationError invalid ->
          invalid.getValidationErrorType() == ValidationErrorType.WrongType
              ? ProblemCode.INVALID_VALUE
              : ProblemCode.INVALID_QUERY;
      case UnknownOperationException unknown -> ProblemCode.INVALID_QUERY;
      case MissingRootTypeException missing -> ProblemCode.INVALID_QUERY;
      case TooManySubscriptions limit -> ProblemCode.TOO_MANY_REQUESTS;
      case WrongTransport transport -> ProblemCode.INVALID_QUERY;
      case AbortExecutionException limit -> ProblemCode.QUERY_TOO_LARGE;
      case BadFaithIntrospectionError limit -> ProblemCode.QUERY_TOO_LARGE;
      case CoercingParseValueException value -> ProblemCode.INVALID_VALUE;
      case CoercingParseLiteralException value -> ProblemCode.INVALID_VALUE;
      case NonNullableValueCoercedAsNullException missing -> ProblemCode.INVALID_VALUE;
      case OneOfTooManyKeysException value -> ProblemCode.INVALID_VALUE;
      case OneOfNullValueException value -> ProblemCode.INVALID_VALUE;
      case InputMapDefinesTooManyFieldsException value -> ProblemCode.INVALID_VALUE;
      default -> ProblemCode.INTERNAL_ERROR;
    };
  }
}
