package vn.tungnha.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tungnha.platform.Faults;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.ProblemCode;

/**
 * What is answered when a filter or the container gives up: a code, a sentence and the request id;
 * in GraphQL's form on {@code /graphql}.
 */
@RestController
class FaultPage implements ErrorController {
  private final Messages messages;

  FaultPage(Messages messages) {
    this.messages = messages;
  }

  @RequestMapping("/error")
  ResponseEntity<Map<String, Object>> error(HttpServletRequest request, Locale locale) {
    boolean passes =
        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
            && Faults.passes(fault);
    HttpStatus status = passes ? HttpStatus.SERVICE_UNAVAILABLE : status(request);
    ProblemCode code = passes ? ProblemCode.TRY_AGAIN : code(status);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body(request, code, messages.of(code, locale)));
  }

  private static Map<String, Object> body(
      HttpServletRequest request, ProblemCode code, String message) {
    String id = Objects.toString(request.getAttribute(RequestIdFilter.KEY), "");
    if (!"/graphql".equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))
      return Map.of("code", code.name(), "message", message, "requestId", id);
    Map<String, Object> extensions = Map.of("code", code.name(), "requestId", id);
    return Map.of("errors", List.of(Map.of("message", message, "extensions", extensions)));
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
  }

  private static ProblemCode code(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> ProblemCode.NOT_FOUND;
      case UNAUTHORIZED -> ProblemCode.NOT_SIGNED_IN;
      case FORBIDDEN -> ProblemCode.FORBIDDEN;
      case TOO_MANY_REQUESTS -> ProblemCode.TOO_MANY_REQUESTS;
      case SERVICE_UNAVAILABLE -> ProblemCode.TRY_AGAIN;
      default -> status.is4xxClientError() ? ProblemCode.INVALID_VALUE : ProblemCode.INTERNAL_ERROR;
    };
  }
}
