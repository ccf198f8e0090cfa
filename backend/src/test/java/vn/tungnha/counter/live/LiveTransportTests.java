package vn.tungnha.counter.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.TAY_LE;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.TestCampaignType;
import vn.tungnha.outcome.TestOutcomes;
import vn.tungnha.platform.Ids;

/** Subscriptions as partners open them: an event stream, and graphql-transport-ws. */
@ApplicationTest
class LiveTransportTests {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired ApplicationContext context;
  @Autowired LiveCounters live;
  @Autowired Outcomes outcomes;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Areas areas;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<WebSocket> open = new CopyOnWriteArrayList<>();
  Campaign campaign;
  String place;

  @BeforeEach
  void runningCampaign() {
    TestActors.ensure(context);
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, DAI_LOC);
    place = "localhost:" + context.getEnvironment().getProperty("local.server.port") + "/graphql";
  }

  @AfterEach
  void hangUp() {
    open.forEach(WebSocket::abort);
    http.shutdownNow();
  }

  @Test
  void streamsEventsToAPartner() throws Exception {
    HttpResponse<Stream<String>> answer = events(subscription(campaign.id()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    List<String> lines = new CopyOnWriteArrayList<>();
    Thread.ofVirtual().start(() -> answer.body().forEach(lines::add));
    await().atMost(SOON).until(() -> lines.stream().anyMatch(line -> line.contains("\"value\":0")));
    assertThat(lines.getFirst()).isEqualTo("event:next");

    record(9);
    await().atMost(SOON).until(() -> lines.stream().anyMatch(line -> line.contains("\"value\":9")));
  }

  @Test
  void refusesOverAnEventStreamWhatIsNoSubscriptionWithoutRunningIt() throws Exception {
    assertThat(once("{ areas(first: 1) { nodes { id } } }")).contains("INVALID_QUERY");
    String mutation =
        "mutation { recordOutcome(input: {id: \"%s\", campaignId: \"%s\", figures: []}) { result } }"
            .formatted(Ids.fresh("out", Instant.now()), campaign.id());
    assertThat(once(mutation)).contains("INVALID_QUERY").doesNotContain("recordOutcome\":");
    assertThat(once("subscription { nonsense }")).contains("INVALID_QUERY");
    assertThat(once(subscription(Ids.fresh("cmp", Instant.now())))).contains("NOT_FOUND");
    HttpResponse<String> plain =
        http.send(
            request(subscription(campaign.id()), "application/json"),
            HttpResponse.BodyHandlers.ofString());
    assertThat(plain.body()).contains("INVALID_QUERY");
    assertThat(live.readers()).isZero();
  }

  @Test
  void tellsOverAWebSocket() {
    Socket socket = connect();
    socket.send("{\"type\":\"connection_init\"}");
    await().atMost(SOON).until(() -> socket.heard("connection_ack"));
    socket.subscribe("1", subscription(campaign.id()));
    await().atMost(SOON).until(() -> socket.heard("\"value\":0"));
    record(7);
    await().atMost(SOON).until(() -> socket.heard("\"value\":7"));
    socket.send("{\"id\":\"1\",\"type\":\"complete\"}");
    await().atMost(SOON).until(() -> live.readers() == 0);

    socket.subscribe("2", "{ areas(first: 1) { nodes { id } } }");
    await().atMost(SOON).until(() -> socket.heard("INVALID_QUERY"));
  }

  @Test
  void refusesAnEleventhSubscriptionOnASocket() {
    Socket socket = connect();
    socket.send("{\"type\":\"connection_init\"}");
    await().atMost(SOON).until(() -> socket.heard("connection_ack"));
    for (int i = 0; i < 11; i++) socket.subscribe("s" + i, subscription(campaign.id()));
    await().atMost(SOON).until(() -> socket.heard("\"id\":\"s10\""));
    assertThat(socket.told.stream().filter(text -> text.contains("\"id\":\"s10\"")))
        .anyMatch(text -> text.contains("TOO_MANY_REQUESTS"));
    assertThat(live.readers()).isLessThanOrEqualTo(10);
  }

  @Test
  void refusesAFourthSocketOfOne() {
    for (int i = 0; i < 3; i++) {
      Socket socket = connect();
      socket.send("{\"type\":\"connection_init\"}");
      await().atMost(SOON).until(() -> socket.heard("connection_ack"));
    }
    Socket fourth = connect();
    fourth.send("{\"type\":\"connection_init\"}");
    await().atMost(SOON).until(() -> fourth.closed.isDone());
    assertThat(fourth.heard("connection_ack")).isFalse();
  }

  @Test
  void refusesAnotherOriginAndWhoIsNotSignedIn() {
    assertThat(refusal(socket().header("Origin", "https://elsewhere.example"))).isEqualTo(403);
    assertThat(refusal(http.newWebSocketBuilder())).isEqualTo(401);
  }

  private int refusal(WebSocket.Builder builder) {
    try {
      open.add(
          builder
              .subprotocols("graphql-transport-ws")
              .buildAsync(URI.create("ws://" + place), new Socket())
              .join());
      return 101;
    } catch (CompletionException refused) {
      return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }
  }

  private WebSocket.Builder socket() {
    return http.newWebSocketBuilder().header("Authorization", bearer());
  }

  private Socket connect() {
    Socket listener = new Socket();
    listener.socket =
        socket()
            .subprotocols("graphql-transport-ws")
            .buildAsync(URI.create("ws://" + place), listener)
            .join();
    open.add(listener.socket);
    return listener;
  }

  private static String subscription(String campaignId) {
    return "subscription { countersChanged(campaignId: \"%s\") { stale counters(indicators: [\"VNEID_ACCOUNTS\"]) { value } } }"
        .formatted(campaignId);
  }

  private static String bearer() {
    return "Bearer " + TestActors.PARTNER_SECRET;
  }

  private HttpRequest request(String query, String accept) {
    return HttpRequest.newBuilder(URI.create("http://" + place))
        .header("Authorization", bearer())
        .header("Accept", accept)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
        .build();
  }

  private HttpResponse<Stream<String>> events(String query) throws Exception {
    return http.send(request(query, "text/event-stream"), HttpResponse.BodyHandlers.ofLines());
  }

  private String once(String query) throws Exception {
    return http.send(request(query, "text/event-stream"), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private void record(long accounts) {
    outcomes.record(TestActors.ADMIN, TestOutcomes.accounts(campaign.id(), TAY_LE, accounts));
  }

  private static final class Socket implements WebSocket.Listener {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;

    void send(String text) {
      socket.sendText(text, true).join();
    }

    void subscribe(String id, String query) {
      send(
          JSON.writeValueAsString(
              Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query))));
    }

    boolean heard(String text) {
      return told.stream().anyMatch(one -> one.contains(text));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        told.add(part.toString());
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      closed.complete(status);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
      closed.completeExceptionally(fault);
    }
  }
}
