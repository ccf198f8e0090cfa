package vn.tungnha.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Ids;

/** What is refused before GraphQL is reached. The partner's key needs no forgery token. */
@ApplicationTest
class HttpTests {
  private static final String QUERY = "{\"query\":\"{ viewer { partner } }\"}";

  @Autowired ApplicationContext context;
  @LocalServerPort int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void people() {
    TestActors.ensure(context);
  }

  private HttpRequest.Builder request(BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
        .POST(body)
        .header("Authorization", "Bearer " + TestActors.PARTNER_SECRET)
        .header("Accept-Language", "en");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private void refuses(HttpRequest.Builder request, int status, String code, String detail)
      throws Exception {
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body())
        .startsWith("{\"errors\":[{\"message\":\"")
        .contains("\"extensions\":{\"code\":\"" + code + "\",\"requestId\":\"")
        .endsWith("\",\"detail\":\"" + detail + "\"}}]}");
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json");
  }

  @Test
  void answersJson() throws Exception {
    HttpResponse<String> answer = send(json(request(BodyPublishers.ofString(QUERY))));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"data\":{\"viewer\":{\"partner\":true}}}");
  }

  @Test
  void refusesABodyOver256KbWhateverItHolds() throws Exception {
    String most = QUERY + " ".repeat(RequestReader.MAX_BYTES - QUERY.length());
    assertThat(send(json(request(BodyPublishers.ofString(most)))).statusCode()).isEqualTo(200);
    refuses(
        json(request(BodyPublishers.ofString(most + " "))),
        413,
        "QUERY_TOO_LARGE",
        "a body over 256 KB");
  }

  @Test
  void refusesABodyOfUnknownLength() throws Exception {
    byte[] bytes = QUERY.getBytes(StandardCharsets.UTF_8);
    refuses(
        json(request(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))),
        413,
        "QUERY_TOO_LARGE",
        "a body without Content-Length");
  }

  @Test
  void refusesACompressedBody() throws Exception {
    refuses(
        json(request(BodyPublishers.ofByteArray(gzip(QUERY)))).header("Content-Encoding", "gzip"),
        415,
        "INVALID_QUERY",
        "a compressed body");
  }

  @Test
  void refusesWhatABrowserFormCanSend() throws Exception {
    for (String type :
        new String[] {
          "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "x"
        })
      refuses(
          request(BodyPublishers.ofString(QUERY)).header("Content-Type", type),
          415,
          "INVALID_QUERY",
          "send application/json");
    refuses(request(BodyPublishers.ofString(QUERY)), 415, "INVALID_QUERY", "send application/json");
  }

  @Test
  void refusesWhatIsNotOneRequest() throws Exception {
    refusesBody("[" + QUERY + "," + QUERY + "]", "one JSON object, no batch");
    refusesBody("\"x\"", "one JSON object, no batch");
    refusesBody("{\"query\":", "not JSON");
    refusesBody(QUERY + "x", "not JSON");
    refusesBody("", "not JSON");
    refusesBody("[".repeat(600) + "]".repeat(600), "not JSON");
    refusesBody("{}", "neither a query nor a hash");
    refusesBody("{\"query\":1}", "query must be a string");
    refusesBody("{\"query\":\"{x}\",\"variables\":[]}", "variables must be an object");
  }

  private void refusesBody(String body, String detail) throws Exception {
    refuses(json(request(BodyPublishers.ofString(body))), 400, "INVALID_QUERY", detail);
  }

  @Test
  void doesNotRunAMutationForAnEventStream() {
    TestBrowser admin = TestBrowser.signedInAs(context, TestActors.ADMIN);
    String id = Ids.named("are", "test/luồng sự kiện");
    String mutation =
        "mutation { addAreas(input: {parentId: \""
            + TestAreas.DAI_THANH.id()
            + "\", areas: [{id: \""
            + id
            + "\", kind: \"Thôn\", name: \"Luồng\"}]})"
            + " { errors { code } } }";
    Answer refused = admin.with("Accept", "text/event-stream").graphql(mutation);
    assertThat(refused.raw().body())
        .startsWith("event:next\ndata:{\"errors\":[{")
        .contains("\"code\":\"INVALID_QUERY\"")
        .endsWith("event:complete\ndata:\n\n");
    Answer after = admin.without("Accept").graphql("{ area(id: \"" + id + "\") { id } }");
    assertThat(after.raw().body()).isEqualTo("{\"data\":{\"area\":null}}");
  }

  @Test
  void givesStatusCodesToWhoAsksForGraphQlsOwnMediaType() throws Exception {
    HttpRequest.Builder wrong =
        json(request(BodyPublishers.ofString("{\"query\":\"{ x }\"}")))
            .header("Accept", "application/graphql-response+json");
    HttpResponse<String> answer = send(wrong);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/graphql-response+json");
  }

  @Test
  void refusesOtherMethods() throws Exception {
    HttpResponse<String> put =
        send(request(BodyPublishers.noBody()).method("PUT", BodyPublishers.ofString(QUERY)));
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.body()).doesNotContain("trace", "Exception");
  }

  @Test
  void compressesLongAnswers() throws Exception {
    String all = "{\"query\":\"{ __schema { types { name description } } }\"}";
    HttpResponse<String> answer =
        send(json(request(BodyPublishers.ofString(all))).header("Accept-Encoding", "gzip"));
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void keepsPartnersToWhatIsMarked() throws Exception {
    TestBrowser partner = TestBrowser.partner(context).with("Accept-Language", "en");
    Answer served =
        partner.graphql("{ areas(first: 1) { totalCount nodes { id name parent { name } } } }");
    assertThat(served.body().has("errors")).isFalse();
    Answer some = partner.graphql("{ viewer { name partner } teamKinds { code } }");
    assertThat(some.at("errors.0.extensions.code")).isEqualTo("FORBIDDEN");
    assertThat(some.at("errors.0.path.0")).isEqualTo("teamKinds");
    Answer nested = partner.graphql("{ viewer { partner grants { role } } }");
    assertThat(nested.at("errors.0.extensions.code")).isEqualTo("FORBIDDEN");
    Answer hidden =
        partner.graphql("{ node(id: \"" + TestAreas.DAI_THANH.id() + "\") { id __typename } }");
    assertThat(hidden.raw().body()).contains("\"FORBIDDEN\"", "\"data\":{\"node\":null}");
    Answer schema = partner.graphql("{ __schema { queryType { name } } __typename }");
    assertThat(schema.raw().body())
        .isEqualTo(
            "{\"data\":{\"__schema\":{\"queryType\":{\"name\":\"Query\"}},"
                + "\"__typename\":\"Query\"}}");
  }

  @Test
  void refusesPartnersAMutation() {
    TestBrowser partner = TestBrowser.partner(context);
    Answer refused =
        partner.graphql(
            "mutation($i: AddAreasInput!) { addAreas(input: $i) { errors { code } } }",
            Map.of("i", Map.of("parentId", TestAreas.DAI_THANH.id(), "areas", List.of())));
    assertThat(refused.at("errors.0.extensions.code")).isEqualTo("FORBIDDEN");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
