package vn.tungnha.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.ProblemCode;

/**
 * What the door answers, before GraphQL is reached: 401 to nobody, 403 to a forged request; as
 * GraphQL errors on {@code /graphql}, else as {@code {code, message, requestId}}.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final String REQUEST_ID = "requestId";

  private final Messages messages;
  private final LocaleResolver locales;
  private final JsonMapper json;

  Refusals(Messages messages, LocaleResolver locales, JsonMapper json) {
    this.messages = messages;
    this.locales = locales;
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    write(request, response, HttpStatus.UNAUTHORIZED, ProblemCode.NOT_SIGNED_IN);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    write(request, response, HttpStatus.FORBIDDEN, ProblemCode.FORBIDDEN);
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, ProblemCode code)
      throws IOException {
    String message = messages.of(code, locales.resolveLocale(request));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(body(request, code, message)));
  }

  private static Map<String, Object> body(
      HttpServletRequest request, ProblemCode code, String message) {
    String id = Objects.requireNonNullElse(MDC.get(REQUEST_ID), "");
    if (!request.getServletPath().equals("/graphql"))
      return Map.of("code", code.name(), "message", message, REQUEST_ID, id);
    Map<String, Object> extensions = Map.of("code", code.name(), REQUEST_ID, id);
    return Map.of("errors", List.of(Map.of("message", message, "extensions", extensions)));
  }
}
