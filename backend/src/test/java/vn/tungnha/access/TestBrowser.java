package vn.tungnha.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone at the server over HTTP, with cookies as a browser keeps them. Start from {@link
 * #anonymous}, {@link #signedInAs} or {@link #partner}.
 */
public final class TestBrowser {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String server;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  private TestBrowser(ApplicationContext context) {
    this.server = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  public record Answer(int status, @Nullable JsonNode body, HttpResponse<String> raw) {
    /** {@code at("data.viewer.name")} or {@code at("errors.0.extensions.code")}; "" for none. */
    public String at(String path) {
      if (body == null) return "";
      return body.at("/" + path.replace('.', '/')).asString("");
    }
  }

  public static TestBrowser anonymous(ApplicationContext context) {
    return new TestBrowser(context);
  }

  /** One of {@link TestActors#PEOPLE}, who are stored if they were not yet. */
  public static TestBrowser signedInAs(ApplicationContext context, Actor person) {
    TestActors.ensure(context);
    TestBrowser browser = anonymous(context);
    assertThat(browser.signIn(person.name(), TestActors.PASSWORD).status()).isEqualTo(204);
    return browser;
  }

  /** With the key of {@link TestActors#PARTNER}. */
  public static TestBrowser partner(ApplicationContext context) {
    TestActors.ensure(context);
    return anonymous(context).with("Authorization", "Bearer " + TestActors.PARTNER_SECRET);
  }

  /** Sends this header from now on. */
  public TestBrowser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public TestBrowser without(String header) {
    headers.remove(header);
    return this;
  }

  public TestBrowser withCookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  public TestBrowser withoutCookie(String name) {
    cookies.remove(name);
    return this;
  }

  public @Nullable String cookie(String name) {
    return cookies.get(name);
  }

  /** Fetches the forgery token as the app does, then signs in. */
  public Answer signIn(String login, String password) {
    get("/api/session");
    return post(
        "/api/session", JSON.writeValueAsString(Map.of("login", login, "password", password)));
  }

  public Answer graphql(String document) {
    return graphql(document, Map.of());
  }

  public Answer graphql(String document, Map<String, ?> variables) {
    return post(
        "/graphql", JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, json);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** A file as it comes. */
  public HttpResponse<byte[]> download(String path) {
    return exchange(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** A file as the body. */
  public Answer upload(String path, byte[] file) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file));
    return answer(exchange(request, HttpResponse.BodyHandlers.ofString()));
  }

  private Answer send(String method, String path, @Nullable String json) {
    HttpRequest.Builder request =
        request(path)
            .method(
                method,
                json == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json));
    if (json != null) request.header("Content-Type", "application/json");
    return answer(exchange(request, HttpResponse.BodyHandlers.ofString()));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
    if (cookies.containsKey("XSRF-TOKEN"))
      request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
    if (!cookies.isEmpty()) request.header("Cookie", cookieHeader());
    headers.forEach(request::header);
    return request;
  }

  private <T> HttpResponse<T> exchange(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    HttpRequest sent = request.build();
    try {
      return http.send(sent, handler);
    } catch (IOException | InterruptedException fault) {
      throw new IllegalStateException(sent.method() + " " + sent.uri(), fault);
    }
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private Answer answer(HttpResponse<String> response) {
    response.headers().allValues("Set-Cookie").forEach(this::keep);
    String type = response.headers().firstValue("Content-Type").orElse("");
    boolean isJson = type.contains("json") && !response.body().isEmpty();
    return new Answer(
        response.statusCode(), isJson ? JSON.readTree(response.body()) : null, response);
  }

  private void keep(String setCookie) {
    String pair = setCookie.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    String value = pair.substring(pair.indexOf('=') + 1);
    if (value.isEmpty()) cookies.remove(name);
    else cookies.put(name, value);
  }
}
