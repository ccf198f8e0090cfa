package vn.tungnha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.access.TestBrowser.Answer;

@ApplicationTest
class WebTests {
  @Autowired ApplicationContext context;

  @Value("${local.management.port}")
  int managementPort;

  private Answer get(String path) {
    return TestBrowser.anonymous(context).get(path);
  }

  private static String header(Answer answer, String name) {
    return answer.raw().headers().firstValue(name).orElse("");
  }

  @Test
  void isAliveAndReady() {
    assertThat(get("/livez").raw().body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get("/readyz").raw().body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void servesTheAppAtEveryAddressOfItsScreens() {
    for (String path : new String[] {"/", "/index.html", "/campaigns", "/campaigns/cmp_1/edit"}) {
      Answer page = get(path);
      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(page.raw().body()).contains("<title>Từng Nhà</title>");
      assertThat(header(page, "Content-Type")).startsWith("text/html");
      assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
      assertThat(header(page, "Content-Security-Policy"))
          .contains("default-src 'self'", "frame-ancestors 'none'");
      assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void letsHashedFilesBeKeptForAYear() {
    Answer file = get("/assets/one-abc123.js");
    assertThat(file.raw().body()).isEqualTo("export const one = 1;\n");
    assertThat(header(file, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    assertThat(header(get("/manifest.webmanifest"), "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void answersMissingFilesWithACodeAndNoTrace() {
    Answer missing =
        TestBrowser.anonymous(context).with("Accept-Language", "en").get("/assets/x.js");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.at("code")).isEqualTo("NOT_FOUND");
    assertThat(missing.at("message")).isEqualTo("Not found, or not yours to see.");
    assertThat(missing.at("requestId")).isEqualTo(header(missing, "X-Request-Id"));
    assertThat(missing.body().propertyNames())
        .containsExactlyInAnyOrder("code", "message", "requestId");
  }

  @Test
  void doesNotLeaveTheAppsFolder() {
    for (String path : new String[] {"/..%2ftrusted-documents.json", "/assets/..%2f..%2fpom.xml"})
      assertThat(get(path).raw().body()).doesNotContain("query Today", "<project");
  }

  @Test
  void keepsADecentRequestIdAndReplacesOthers() {
    TestBrowser browser = TestBrowser.anonymous(context);
    assertThat(header(browser.with("X-Request-Id", "abc-123.x_Y").get("/livez"), "X-Request-Id"))
        .isEqualTo("abc-123.x_Y");
    for (String other : new String[] {"short", "x".repeat(65), "a b c d e f g", "<script>alert"})
      assertThat(
              header(
                  browser.without("X-Request-Id").with("X-Request-Id", other).get("/livez"),
                  "X-Request-Id"))
          .matches("[0-9a-f]{16}");
  }

  @Test
  void showsGraphiqlToWhoIsSignedInOnly() {
    assertThat(get("/graphiql").status()).isEqualTo(401);
    TestBrowser viewer = TestBrowser.signedInAs(context, TestActors.VIEWER);
    assertThat(viewer.get("/graphiql").raw().body()).contains("/graphiql/page.js");
    for (String file :
        new String[] {
          "page.js",
          "page.css",
          "lib/graphiql.min.js",
          "lib/graphiql.min.css",
          "lib/react.production.min.js",
          "lib/react-dom.production.min.js"
        }) {
      assertThat(viewer.get("/graphiql/" + file).status()).as(file).isEqualTo(200);
      assertThat(get("/graphiql/" + file).status()).as(file).isEqualTo(401);
    }
    assertThat(viewer.get("/graphiql").raw().body()).doesNotContain("https://");
  }

  @Test
  void opensNothingButHealthOnTheManagementPort() throws Exception {
    assertThat(management("/actuator/health").body())
        .contains("\"status\":\"UP\"")
        .doesNotContain("mongo");
    for (String path :
        new String[] {
          "/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/mappings",
          "/actuator/loggers", "/actuator/threaddump", "/actuator/shutdown", "/graphql"
        }) assertThat(management(path).statusCode()).as(path).isIn(401, 404);
    assertThat(get("/actuator/health").status()).isEqualTo(404);
    assertThat(get("/actuator/prometheus").status()).isEqualTo(404);
  }

  private HttpResponse<String> management(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path)).build(),
            BodyHandlers.ofString());
  }
}
