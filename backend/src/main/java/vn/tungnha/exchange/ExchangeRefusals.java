package vn.tungnha.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.tungnha.platform.Problem;

/** What files are refused with: the same codes as everywhere, as JSON. */
@RestControllerAdvice(basePackageClasses = ExchangeRefusals.class)
class ExchangeRefusals {
  private static final String REQUEST_ID = "requestId";

  private final Languages languages;

  ExchangeRefusals(Languages languages) {
    this.languages = languages;
  }

  record Refusal(String code, String message, List<String> path, String requestId) {}

  @ExceptionHandler
  ResponseEntity<Refusal> refused(Problem problem, HttpServletRequest request) {
    Wording wording = languages.of(request);
    Refusal refusal =
        new Refusal(
            problem.code().name(),
            wording.messages().of(problem, wording.locale()),
            path(problem),
            Objects.requireNonNullElse(MDC.get(REQUEST_ID), ""));
    return ResponseEntity.status(status(problem))
        .contentType(MediaType.APPLICATION_JSON)
        .body(refusal);
  }

  /** An address names what a list's {@code filter} holds without it. */
  private static List<String> path(Problem problem) {
    List<String> path = problem.path();
    return path.size() > 1 && path.getFirst().equals("filter")
        ? path.subList(1, path.size())
        : path;
  }

  private static HttpStatus status(Problem problem) {
    return switch (problem.code()) {
      case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> problem.path().isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
      case TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
      case TRY_AGAIN -> HttpStatus.SERVICE_UNAVAILABLE;
      case INTERNAL_ERROR -> HttpStatus.INTERNAL_SERVER_ERROR;
      default -> HttpStatus.BAD_REQUEST;
    };
  }
}
