package vn.tungnha.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.platform.ProblemCode;

/**
 * What the door answers, before GraphQL is reached: 401 to nobody, 403 to a forged request; as
 * GraphQL errors on {@code /graphql}, else as {@code {code, message}}.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final Set<String> OURS = Set.of("vi", "en");

  private final MessageSource messages;
  private final JsonMapper json;

  Refusals(MessageSource messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  record Refusal(String code, String message) {}

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
    String message = text(request, "problem." + code);
    Object body =
        request.getServletPath().equals("/graphql")
            ? Map.of(
                "errors",
                List.of(Map.of("message", message, "extensions", Map.of("code", code.name()))))
            : new Refusal(code.name(), message);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(body));
  }

  /** In the first of the asker's languages that is one of ours, else in Vietnamese. */
  String text(HttpServletRequest request, String key, Object... args) {
    return messages.getMessage(key, args, language(request));
  }

  private static Locale language(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return VIETNAMESE;
    return Collections.list(request.getLocales()).stream()
        .filter(asked -> OURS.contains(asked.getLanguage()))
        .findFirst()
        .orElse(VIETNAMESE);
  }
}
