package vn.tungnha.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MutableClock;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.platform.Ids;

/** A partner's own text, sent again and again. */
@ApplicationTest
class PolledTextTests {
  private static final String NAME = "query Name { viewer { name } }";

  @Autowired ApplicationContext context;
  @Autowired SettableEtag settable;
  @Autowired MutableClock clock;
  @Autowired MeterRegistry meters;

  TestBrowser partner;

  @BeforeEach
  void stateOfItsOwn() {
    partner = TestBrowser.partner(context);
    settable.state = Ids.fresh("sta", clock.instant());
  }

  @AfterEach
  void forget() {
    settable.state = null;
  }

  @Test
  void isExecutedOnceForFiveSecondsWhileTheStateStands() {
    String first = sent(partner, NAME);
    assertThat(first).isEqualTo("{\"data\":{\"viewer\":{\"name\":\"Viễn thông Quảng Nam\"}}}");
    assertThat(sent(partner, NAME)).isEqualTo(first);
    double executed = executed();

    assertThat(sent(partner, NAME)).isEqualTo(first);
    assertThat(executed()).isEqualTo(executed);

    clock.advance(Duration.ofSeconds(5));
    assertThat(sent(partner, NAME)).isEqualTo(first);
    assertThat(executed()).isEqualTo(executed + 1);
    settable.state = Ids.fresh("sta", clock.instant());
    assertThat(sent(partner, NAME)).isEqualTo(first);
    assertThat(executed()).isEqualTo(executed + 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ viewer { name } areas(search: \\\"x\\\") { nodes { name } } }",
        "query Name($a: String = \\\"b\\\") { viewer { name @include(if: true) } }",
        "{ ...Of } fragment Of on Query { viewer { name } }",
        "{ viewer { name } areas(first: 1) { nodes { name } } }"
      })
  void isExecutedEachTimeWhereItNamesMoreThanItsVariables(String text) {
    for (int i = 0; i < 3; i++) {
      double executed = executed();
      sent(partner, text);
      assertThat(executed()).isEqualTo(executed + 1);
    }
  }

  @Test
  void isExecutedEachTimeForWhoMayChangeThings() {
    TestBrowser person = TestBrowser.signedInAs(context, TestActors.ORGANISER);
    for (int i = 0; i < 3; i++) {
      double executed = executed();
      sent(person, NAME);
      assertThat(executed()).isEqualTo(executed + 1);
    }
  }

  @Test
  void refusesAnOperationItDoesNotHave() {
    for (int i = 0; i < 3; i++) sent(partner, NAME);
    String other = "{\"query\":\"" + NAME + "\",\"operationName\":\"Other\"}";
    assertThat(partner.post("/graphql", other).raw().body())
        .contains("errors")
        .doesNotContain("Viễn thông");
  }

  private static String sent(TestBrowser browser, String text) {
    return browser.post("/graphql", "{\"query\":\"" + text + "\"}").raw().body();
  }

  private double executed() {
    return meters.get("graphql.requests").tag("operation", "text").timers().stream()
        .mapToDouble(timer -> timer.count())
        .sum();
  }
}
