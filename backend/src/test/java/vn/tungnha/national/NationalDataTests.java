package vn.tungnha.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.Application;
import vn.tungnha.MongoSupport;
import vn.tungnha.access.Actor;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.platform.Command;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamOrder;
import vn.tungnha.team.Teams;

/** The smallest country: one commune of each province. */
class NationalDataTests {
  private static final String SMALLEST = "0.001";
  private static ConfigurableApplicationContext country;

  @BeforeAll
  static void loads() {
    country = started();
    assertThat(run(country, "national-data", SMALLEST)).isZero();
  }

  @AfterAll
  static void stops() {
    country.close();
  }

  private static ConfigurableApplicationContext started() {
    return new SpringApplicationBuilder(Application.class)
        .web(WebApplicationType.NONE)
        .run("--spring.mongodb.uri=" + MongoSupport.freshDatabase(), "--tungnha.background=false");
  }

  private static int run(ConfigurableApplicationContext in, String command, String... args) {
    return in.getBeansOfType(Command.class).values().stream()
        .filter(one -> one.name().equals(command))
        .findFirst()
        .orElseThrow()
        .run(List.of(args));
  }

  @Test
  void isAsLargeAsAsked() {
    assertThat(count("teams")).isEqualTo(34 * 11);
    assertThat(count("members")).isEqualTo(34 * 55);
    assertThat(count("memberships")).isEqualTo(34 * 55);
    assertThat(count("campaigns")).isEqualTo(20);
    assertThat(count("session_series")).isEqualTo(20 * 34);
    assertThat(count("targets")).isEqualTo(20 * 5 * 35);
    assertThat(count("outcomes")).isEqualTo(4_000);
  }

  private static long count(String collection) {
    return mongo(country).count(new Query(), collection);
  }

  private static MongoTemplate mongo(ConfigurableApplicationContext of) {
    return of.getBean(MongoTemplate.class);
  }

  @Test
  void isReadThroughTheFacades() {
    List<Team> teams =
        country
            .getBean(Teams.class)
            .list(Actor.system(), null, TeamOrder.NAME, new PageRequest(50, null))
            .nodes();
    assertThat(teams).hasSize(50).allMatch(team -> team.memberCount() == TeamLoad.SIZE);
    assertThat(teams).allSatisfy(team -> assertThat(team.leader()).isNotNull());
    List<Outcome> outcomes =
        country
            .getBean(Outcomes.class)
            .page(Actor.system(), null, new PageRequest(50, null))
            .nodes();
    assertThat(outcomes).hasSize(50).allMatch(outcome -> outcome.areaPath().size() == 4);
  }

  @Test
  void countsRightAndIsTheSameEveryTime() {
    assertThat(run(country, "verify-counters")).isZero();
    try (ConfigurableApplicationContext again = started()) {
      run(again, "national-data", SMALLEST);
      for (String collection :
          List.of("teams", "members", "memberships", "session_series", "targets", "outcomes"))
        assertThat(documents(again, collection)).isEqualTo(documents(country, collection));
    }
  }

  private static Map<String, Document> documents(
      ConfigurableApplicationContext of, String collection) {
    return mongo(of).findAll(Document.class, collection).stream()
        .collect(Collectors.toMap(document -> document.getString("_id"), document -> document));
  }

  @Test
  void refusesADatabaseThatHoldsSomething() {
    long before = count("outcomes");
    assertThat(run(country, "national-data", SMALLEST)).isEqualTo(1);
    assertThat(count("outcomes")).isEqualTo(before);
  }

  @Test
  void refusesAScaleThatIsNone() {
    assertThat(run(country, "national-data", "2")).isEqualTo(2);
  }
}
