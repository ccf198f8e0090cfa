package vn.tungnha.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MutableClock;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.area.TestAreas;

@ApplicationTest
class TrustedDocumentTests {
  private static final String TODAY =
      "{\"data\":{\"viewer\":{\"name\":\"Viễn thông Quảng Nam\",\"today\":\"2026-11-22\"}}}";

  @Autowired ApplicationContext context;
  @Autowired SettableEtag settable;
  @Autowired MutableClock clock;
  @Autowired MeterRegistry meters;

  /** A partner: a sign-in would end while the clock is moved. */
  TestBrowser viewer;

  @BeforeEach
  void signIn() {
    viewer = TestBrowser.partner(context);
  }

  @AfterEach
  void forget() {
    settable.state = null;
  }

  static String byHash(String digit, String more) {
    return "{" + more + "\"extensions\":" + extensions(digit) + "}";
  }

  private static String extensions(String digit) {
    return "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + digit.repeat(64) + "\"}}";
  }

  private static String url(String digit, String variables) {
    return "/graphql?extensions="
        + URLEncoder.encode(extensions(digit), StandardCharsets.UTF_8)
        + "&variables="
        + URLEncoder.encode(variables, StandardCharsets.UTF_8);
  }

  @Test
  void answersAHashWithoutText() {
    assertThat(viewer.post("/graphql", byHash("1", "")).raw().body()).isEqualTo(TODAY);
    assertThat(viewer.post("/graphql", byHash("1", "\"query\":\"{ x }\",")).raw().body())
        .isEqualTo(TODAY);
  }

  @Test
  void refusesAnUnknownHashEvenWithText() {
    for (String more : new String[] {"", "\"query\":\"{ viewer { name } }\","}) {
      Answer answer = viewer.with("Accept-Language", "en").post("/graphql", byHash("9", more));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.at("errors.0.extensions.code")).isEqualTo("UNTRUSTED_DOCUMENT");
      assertThat(answer.at("errors.0.message"))
          .isEqualTo("This query is not on the list of trusted documents. Please reload the page.");
    }
  }

  @Test
  void answersGetWithATagOfTheBody() {
    Answer first = viewer.get(url("1", "{}"));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.raw().body()).isEqualTo(TODAY);
    String etag = first.raw().headers().firstValue("ETag").orElseThrow();
    assertThat(etag).matches("W/\"[A-Za-z0-9_-]{22}\"");
    assertThat(first.raw().headers().firstValue("Cache-Control")).contains("private, no-cache");
    assertThat(String.join(", ", first.raw().headers().allValues("Vary")))
        .contains("Cookie, Authorization, Accept-Language");

    Answer same = viewer.with("If-None-Match", "\"other\", " + etag).get(url("1", "{}"));
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.raw().body()).isEmpty();
    assertThat(same.raw().headers().firstValue("ETag")).contains(etag);

    clock.advance(Duration.ofHours(12));
    Answer tomorrow = viewer.get(url("1", "{}"));
    assertThat(tomorrow.status()).isEqualTo(200);
    assertThat(tomorrow.at("data.viewer.today")).isEqualTo("2026-11-23");
  }

  @Test
  void doesNotExecuteWhileTheStateIsTheSame() {
    settable.state = "revision 7";
    String etag = viewer.get(url("1", "{}")).raw().headers().firstValue("ETag").orElseThrow();
    double executed = executed();
    clock.advance(Duration.ofDays(1));

    assertThat(viewer.with("If-None-Match", etag).get(url("1", "{}")).status()).isEqualTo(304);
    assertThat(executed()).isEqualTo(executed);
    viewer.without("If-None-Match");
    assertThat(viewer.get(url("1", "{\"a\":1}")).status()).isEqualTo(200);
    assertThat(viewer.with("Accept-Language", "en").get(url("1", "{}")).status()).isEqualTo(200);
    viewer.without("Accept-Language");

    settable.state = "revision 8";
    Answer changed = viewer.get(url("1", "{}"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.at("data.viewer.today")).isEqualTo("2026-11-23");
    assertThat(executed()).isEqualTo(executed + 3);
  }

  @Test
  void givesTheSameBytesForFiveSeconds() {
    settable.state = "bytes";
    assertThat(viewer.get(url("1", "{}")).raw().body()).isEqualTo(TODAY);
    double executed = executed();

    assertThat(viewer.get(url("1", "{}")).raw().body()).isEqualTo(TODAY);
    assertThat(executed()).isEqualTo(executed);
    clock.advance(Duration.ofSeconds(5));
    assertThat(viewer.get(url("1", "{}")).raw().body()).isEqualTo(TODAY);
    assertThat(executed()).isEqualTo(executed + 1);
  }

  private double executed() {
    return meters.get("graphql.requests").tag("operation", "Today").timers().stream()
        .mapToDouble(timer -> timer.count())
        .sum();
  }

  @Test
  void takesVariablesFromTheQueryString() {
    Answer answer = viewer.get(url("3", "{\"id\":\"" + TestAreas.DAI_THANH.id() + "\"}"));
    assertThat(answer.at("data.area.name")).isEqualTo("Xã Đại Thạnh");
  }

  @Test
  void refusesByGetWhatIsNotATrustedQuery() {
    Answer text = viewer.get("/graphql?query=%7Bviewer%7Bname%7D%7D");
    assertThat(text.status()).isEqualTo(405);
    assertThat(text.raw().headers().firstValue("Allow")).contains("POST");
    assertThat(text.at("errors.0.extensions.code")).isEqualTo("INVALID_QUERY");
    Answer mutation = viewer.get(url("2", "{\"input\":{\"parentId\":\"x\",\"areas\":[]}}"));
    assertThat(mutation.status()).isEqualTo(405);
    Answer unknown = viewer.get(url("9", "{}"));
    assertThat(unknown.at("errors.0.extensions.code")).isEqualTo("UNTRUSTED_DOCUMENT");
    assertThat(unknown.raw().headers().firstValue("ETag")).isEmpty();
    assertThat(viewer.get(url("1", "[]")).status()).isEqualTo(400);
    assertThat(viewer.get(url("1", "{")).status()).isEqualTo(400);
  }

  @Test
  void doesNotTagAnAnswerWithErrors() {
    Answer answer = viewer.get(url("3", "{}"));
    assertThat(answer.at("errors.0.extensions.code")).isEqualTo("INVALID_VALUE");
    assertThat(answer.raw().headers().firstValue("ETag")).isEmpty();
    assertThat(answer.raw().headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void refusesToGetForNobody() {
    assertThat(TestBrowser.anonymous(context).get(url("1", "{}")).status()).isEqualTo(401);
  }
}
