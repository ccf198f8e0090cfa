package vn.tungnha.platform.graphql;

import graphql.ExecutionResult;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.platform.Live;

/** Executes one request on its own thread, and measures it. */
@Component
@ConditionalOnWebApplication
final class GraphQlRunner {
  private final WebGraphQlHandler graphQl;
  private final RequestMetrics metrics;
  private final JsonMapper json;

  GraphQlRunner(WebGraphQlHandler graphQl, RequestMetrics metrics, JsonMapper json) {
    this.graphQl = graphQl;
    this.metrics = metrics;
    this.json = json;
  }

  GraphQlAnswer run(ServerRequest request, Asked asked, TrustedDocument document) {
    Map<String, Object> attributes = new HashMap<>(request.attributes());
    attributes.put(TrustedDocument.class.getName(), document);
    return run(request, asked, document.text(), attributes, document.name());
  }

  GraphQlAnswer run(ServerRequest request, Asked asked, String text) {
    return run(request, asked, text, request.attributes(), RequestMetrics.TEXT);
  }

  /**
   * Subscribes; an operation of another kind, and one that is refused, answers once.
   *
   * @param document null: the text that was sent
   */
  LiveStream stream(ServerRequest request, Asked asked, @Nullable TrustedDocument document) {
    Map<String, Object> attributes = new HashMap<>(request.attributes());
    attributes.put(Live.ATTRIBUTE, true);
    if (document != null) attributes.put(TrustedDocument.class.getName(), document);
    String text = document == null ? Objects.requireNonNull(asked.text()) : document.text();
    ExecutionResult result = execute(request, asked, text, attributes).getExecutionResult();
    LiveStream stream = new LiveStream(json);
    Object data = result.getData();
    if (data instanceof Publisher<?> answers)
      Flux.from(answers).cast(ExecutionResult.class).subscribe(stream);
    else Flux.just(result).subscribe(stream);
    return stream;
  }

  private GraphQlAnswer run(
      ServerRequest request,
      Asked asked,
      String text,
      Map<String, Object> attributes,
      String operation) {
    RequestMetrics.Watch watch = metrics.start(operation);
    WebGraphQlResponse response = execute(request, asked, text, attributes);
    List<ResponseError> errors = response.getErrors();
    watch.stop(
        errors.isEmpty() ? "OK" : String.valueOf(errors.getFirst().getExtensions().get("code")));
    return new GraphQlAnswer(
        json.writeValueAsBytes(response.toMap()),
        !errors.isEmpty(),
        response.getExecutionResult().isDataPresent());
  }

  private WebGraphQlResponse execute(
      ServerRequest request, Asked asked, String text, Map<String, Object> attributes) {
    return Objects.requireNonNull(
        graphQl
            .handleRequest(
                new WebGraphQlRequest(
                    request.uri(),
                    request.headers().asHttpHeaders(),
                    cookies(request),
                    request.remoteAddress().orElse(null),
                    attributes,
                    asked.run(text),
                    requestId(),
                    LocaleContextHolder.getLocale()))
            .block());
  }

  private static String requestId() {
    return Objects.requireNonNullElse(MDC.get(RequestContext.REQUEST_ID), "none");
  }

  private static MultiValueMap<String, HttpCookie> cookies(ServerRequest request) {
    MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
    for (List<Cookie> same : request.cookies().values())
      for (Cookie cookie : same)
        cookies.add(cookie.getName(), new HttpCookie(cookie.getName(), cookie.getValue()));
    return cookies;
  }
}
