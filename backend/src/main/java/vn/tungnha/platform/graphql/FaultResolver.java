package vn.tungnha.platform.graphql;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import vn.tungnha.platform.Faults;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.UserError;

/** Everything a field can throw, as an error of the catalogue. A fault of ours is logged, once. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FaultResolver extends DataFetcherExceptionResolverAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(FaultResolver.class);

  private final Messages messages;

  FaultResolver(Messages messages) {
    this.messages = messages;
  }

  @Override
  protected List<GraphQLError> resolveToMultipleErrors(
      Throwable fault, DataFetchingEnvironment environment) {
    Problem problem = problem(fault);
    if (problem.code() == ProblemCode.INTERNAL_ERROR)
      LOG.error(
          "Request {} failed at {}",
          RequestContext.id(environment.getGraphQlContext()),
          environment.getExecutionStepInfo().getPath().getSegmentName(),
          fault);
    return messages.userErrors(problem, environment.getLocale()).stream()
        .map(error -> refusal(error, environment))
        .toList();
  }

  static Problem problem(Throwable fault) {
    Optional<Problem> told = Faults.find(Problem.class, fault);
    if (told.isPresent()) return told.get();
    return Problem.of(code(fault));
  }

  private static ProblemCode code(Throwable fault) {
    if (Faults.passes(fault)) return ProblemCode.TRY_AGAIN;
    if (has(AccessDeniedException.class, fault)) return ProblemCode.FORBIDDEN;
    if (has(AuthenticationException.class, fault)) return ProblemCode.NOT_SIGNED_IN;
    if (has(BindException.class, fault) || has(ConversionException.class, fault))
      return ProblemCode.INVALID_VALUE;
    return fault instanceof GraphQLError engine
        ? EngineErrors.code(engine)
        : ProblemCode.INTERNAL_ERROR;
  }

  private static boolean has(Class<? extends Throwable> kind, Throwable fault) {
    return Faults.find(kind, fault).isPresent();
  }

  private static GraphQLError refusal(UserError error, DataFetchingEnvironment environment) {
    return new Refusal(
        error.code(),
        error.message(),
        RequestContext.id(environment.getGraphQlContext()),
        error.path().isEmpty() ? null : String.join(".", error.path()),
        sourceOf(environment),
        environment.getExecutionStepInfo().getPath().toList());
  }

  private static @Nullable List<SourceLocation> sourceOf(DataFetchingEnvironment environment) {
    SourceLocation source = environment.getField().getSourceLocation();
    return source == null ? null : List.of(source);
  }
}
