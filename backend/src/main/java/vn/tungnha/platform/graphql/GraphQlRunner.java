package vn.tungnha.platform.graphql;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import tools.jackson.databind.json.JsonMapper;

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

  private GraphQlAnswer run(
      ServerRequest request,
      Asked asked,
      String text,
      Map<String, Object> attributes,
      String operation) {
    RequestMetrics.Watch watch = metrics.start(operation);
    WebGraphQlResponse response =
        Objects.requireNonNull(
            graphQl
                .handleRequest(
                    new WebGraphQlRequest(
                        request.uri(),
                        request.headers().asHttpHeaders(),
                        cookies(request),
                        request.remoteAddress().orElse(null),
                        attributes,
                        asked.run(text),
                        UUID.randomUUID().toString(),
                        LocaleContextHolder.getLocale()))
                .block());
    List<ResponseError> errors = response.getErrors();
    watch.stop(
        errors.isEmpty() ? "OK" : String.valueOf(errors.getFirst().getExtensions().get("code")));
    return new GraphQlAnswer(
        json.writeValueAsBytes(response.toMap()),
        !errors.isEmpty(),
        response.getExecutionResult().isDataPresent());
  }

  private static MultiValueMap<String, HttpCookie> cookies(ServerRequest request) {
    MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
    for (List<Cookie> same : request.cookies().values())
      for (Cookie cookie : same)
        cookies.add(cookie.getName(), new HttpCookie(cookie.getName(), cookie.getValue()));
    return cookies;
  }
}
