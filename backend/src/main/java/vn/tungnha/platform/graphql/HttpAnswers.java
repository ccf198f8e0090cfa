package vn.tungnha.platform.graphql;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** GraphQL answers and refusals as HTTP; always JSON, even where GraphQL was not reached. */
@Component
final class HttpAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(HttpAnswers.class);
  private static final MediaType GRAPHQL_RESPONSE =
      MediaType.parseMediaType("application/graphql-response+json");

  private final Messages messages;
  private final JsonMapper json;

  HttpAnswers(Messages messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  /** So that a mutation sent for an event stream is not run first and refused afterwards. */
  void requireJsonAccepted(ServerRequest request) {
    List<MediaType> accepted = accepted(request);
    boolean json =
        accepted.stream()
            .anyMatch(
                it ->
                    it.isCompatibleWith(MediaType.APPLICATION_JSON)
                        || it.isCompatibleWith(GRAPHQL_RESPONSE));
    if (!accepted.isEmpty() && !json)
      throw new HttpRefusal(
          HttpStatus.NOT_ACCEPTABLE, ProblemCode.INVALID_QUERY, "accept application/json");
  }

  /** Whether nothing but an event stream is accepted. */
  static boolean wantsEvents(ServerRequest request) {
    List<MediaType> accepted = accepted(request);
    return !accepted.isEmpty()
        && accepted.stream().allMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
  }

  ServerResponse events(LiveStream stream) {
    return ServerResponse.sse(
        events -> Thread.ofVirtual().name("live-stream").start(() -> stream.writeTo(events)),
        Duration.ZERO);
  }

  ServerResponse plain(ServerRequest request, GraphQlAnswer answer) {
    return body(status(request, answer.executed()), request, answer.json())
        .headers(headers -> headers.setCacheControl("no-store"))
        .build(writing(answer.json()));
  }

  ServerResponse cacheable(ServerRequest request, GraphQlAnswer answer, String etag) {
    return caching(body(HttpStatus.OK, request, answer.json()), etag).build(writing(answer.json()));
  }

  ServerResponse notModified(String etag) {
    return caching(ServerResponse.status(HttpStatus.NOT_MODIFIED), etag).build();
  }

  ServerResponse refused(Throwable fault, ServerRequest request) {
    HttpRefusal refusal = (HttpRefusal) fault;
    HttpStatus status =
        refusal.status() == HttpStatus.OK ? status(request, false) : refusal.status();
    return error(request, status, refusal.code(), refusal.getMessage());
  }

  ServerResponse failed(Throwable fault, ServerRequest request) {
    Problem problem = FaultResolver.problem(fault);
    if (problem.code() == ProblemCode.INTERNAL_ERROR)
      LOG.error("Request {} failed", requestId(), fault);
    HttpStatus status =
        problem.code() == ProblemCode.TRY_AGAIN
            ? HttpStatus.SERVICE_UNAVAILABLE
            : HttpStatus.INTERNAL_SERVER_ERROR;
    return error(request, status, problem.code(), null);
  }

  private ServerResponse error(
      ServerRequest request, HttpStatus status, ProblemCode code, @Nullable String detail) {
    String message = messages.of(code, LocaleContextHolder.getLocale());
    Refusal refusal = new Refusal(code, message, requestId(), detail, null, null);
    byte[] bytes = json.writeValueAsBytes(Map.of("errors", List.of(refusal.toSpecification())));
    ServerResponse.BodyBuilder answer = body(status, request, bytes);
    if (status == HttpStatus.METHOD_NOT_ALLOWED) answer.allow(HttpMethod.POST);
    return answer.headers(headers -> headers.setCacheControl("no-store")).build(writing(bytes));
  }

  private static String requestId() {
    return Objects.requireNonNullElse(MDC.get(RequestContext.REQUEST_ID), "");
  }

  private static ServerResponse.BodyBuilder body(
      HttpStatus status, ServerRequest request, byte[] bytes) {
    return ServerResponse.status(status)
        .contentType(wantsGraphQlResponse(request) ? GRAPHQL_RESPONSE : MediaType.APPLICATION_JSON)
        .contentLength(bytes.length);
  }

  private static <B extends ServerResponse.HeadersBuilder<B>> B caching(B answer, String etag) {
    return answer
        .eTag(etag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, "Cookie, Authorization, Accept-Language");
  }

  private static ServerResponse.HeadersBuilder.WriteFunction writing(byte[] bytes) {
    return (request, response) -> {
      response.getOutputStream().write(bytes);
      return null;
    };
  }

  /**
   * As GraphQL over HTTP has it: only who asks for its media type by name gets its status codes.
   */
  private static HttpStatus status(ServerRequest request, boolean executed) {
    return executed || !wantsGraphQlResponse(request) ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
  }

  private static boolean wantsGraphQlResponse(ServerRequest request) {
    for (MediaType type : accepted(request)) {
      if (type.equalsTypeAndSubtype(GRAPHQL_RESPONSE)) return true;
      if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) return false;
    }
    return false;
  }

  private static List<MediaType> accepted(ServerRequest request) {
    try {
      return request.headers().accept();
    } catch (InvalidMediaTypeException notOne) {
      return List.of();
    }
  }
}
