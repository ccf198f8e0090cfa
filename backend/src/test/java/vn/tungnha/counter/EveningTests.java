package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.TAY_LE;
import static vn.tungnha.outcome.FigureInput.exact;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MongoReads;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.target.NewTarget;
import vn.tungnha.campaign.target.Targets;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.counter.projection.Projector;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.Place;
import vn.tungnha.outcome.FigureInput;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.RecordOutcomeInput;
import vn.tungnha.outcome.TestCampaignType;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.session.Frequency;
import vn.tungnha.session.RecurrenceInput;
import vn.tungnha.session.ScheduleSessionsInput;
import vn.tungnha.session.Scheduling;
import vn.tungnha.session.SeriesPlaceInput;
import vn.tungnha.session.Session;
import vn.tungnha.session.SessionChanges;
import vn.tungnha.session.SessionFilter;
import vn.tungnha.session.SessionInput.CancelSessionInput;
import vn.tungnha.session.Sessions;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamInput;
import vn.tungnha.team.Teams;

/** An evening in a village, through the contract, and what it asks of the database. */
@ApplicationTest
class EveningTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  @Autowired ExecutionGraphQlService service;
  @Autowired Outcomes outcomes;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Targets targets;
  @Autowired Teams teams;
  @Autowired Scheduling scheduling;
  @Autowired SessionChanges changes;
  @Autowired Sessions sessions;
  @Autowired Areas areas;
  @Autowired Projector projector;
  @Autowired MongoTemplate mongo;

  Campaign campaign;
  Team team;
  List<Session> evenings;

  @BeforeEach
  void nineEvenings() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, DAI_THANH);
    team =
        teams.found(
            TestActors.ORGANISER,
            new TeamInput.Found(
                Ids.fresh("tea", Instant.now()),
                "CNSCD_VILLAGE",
                null,
                TAY_LE.id(),
                null,
                null,
                null,
                null));
    scheduling.schedule(
        TestActors.ORGANISER,
        new ScheduleSessionsInput(
            Ids.fresh("ser", Instant.now()),
            campaign.id(),
            null,
            TODAY.minusDays(2),
            LocalTime.of(19, 0),
            60,
            new RecurrenceInput(Frequency.DAILY, 1, null, null, 9, null),
            List.of(new SeriesPlaceInput(TAY_LE.id(), null, List.of(team.id())))));
    evenings =
        sessions.list(
            TestActors.MEMBER,
            TODAY.minusDays(2),
            TODAY.plusDays(10),
            new SessionFilter(null, campaign.id(), null, null, null));
  }

  @Test
  void takesPlaceTeamAndDayFromTheSession() {
    Session evening = evenings.get(1);
    Outcome outcome = outcomes.record(TestActors.MEMBER, of(evening, 9)).outcome();
    assertThat(outcome.areaId()).isEqualTo(TAY_LE.id());
    assertThat(outcome.teamId()).isEqualTo(team.id());
    assertThat(outcome.day()).isEqualTo(TODAY.minusDays(1));

    changes.cancel(
        TestActors.ORGANISER,
        new CancelSessionInput(evenings.get(2).id(), evenings.get(2).version(), "mưa lớn"));
    RecordOutcomeInput cancelled = of(evenings.get(2), 9);
    assertThat(
            catchThrowableOfType(Problem.class, () -> outcomes.record(TestActors.MEMBER, cancelled))
                .code())
        .isEqualTo(ProblemCode.WRONG_STATE);
    Campaign other = TestCampaignType.running(campaigns, types, DAI_THANH);
    RecordOutcomeInput foreign = input(other, evening, 9);
    assertThat(
            catchThrowableOfType(Problem.class, () -> outcomes.record(TestActors.MEMBER, foreign))
                .path())
        .containsExactly("sessionId");
    assertThat(outcomes.find(TestActors.ADMIN, cancelled.id())).isEmpty();
    assertThat(outcomes.find(TestActors.ADMIN, foreign.id())).isEmpty();
  }

  @Test
  void tellsTheWholeEveningThroughTheContract() {
    targets.assign(
        TestActors.ADMIN,
        new NewTarget(
            campaign.id(),
            DAI_THANH.id(),
            "VNEID_ACCOUNTS",
            new BigDecimal("175"),
            null,
            null,
            null));
    String id = Ids.fresh("out", Instant.now());
    Map<String, Object> figure = Map.of("indicator", "VNEID_ACCOUNTS", "value", "63");
    as(TestActors.MEMBER)
        .document(
            """
            mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) {
              result errors { code }
              outcome { id status version day figures { value qualifier } viewerCanAmend } } }
            """)
        .variable(
            "input",
            Map.of(
                "id", id,
                "campaignId", campaign.id(),
                "sessionId", evenings.getFirst().id(),
                "figures", List.of(figure)))
        .execute()
        .path("recordOutcome")
        .matchesJson(
            """
            { "result": "RECORDED", "errors": [], "outcome": {
              "id": "%s", "status": "RECORDED", "version": 1, "day": "2026-11-20",
              "figures": [ { "value": 63, "qualifier": "EXACT" } ], "viewerCanAmend": true } }
            """
                .formatted(id));
    awaitAccounts("63");

    as(TestActors.PARTNER)
        .document(
            """
            query ($id: ID!) { campaignCounters(ids: [$id]) {
              area { name } revision asOf
              counters { value share remainder indicator { code } pace { nightsLeft perNight text } } } }
            """)
        .variable("id", campaign.id())
        .execute()
        .path("campaignCounters[0].counters[0]")
        .matchesJson(
            """
            { "value": 63, "share": 0.36, "remainder": 112, "indicator": { "code": "VNEID_ACCOUNTS" },
              "pace": { "nightsLeft": 7, "perNight": 16, "text": "Còn 112 tài khoản, 7 đêm: 16 mỗi đêm" } }
            """);
    as(TestActors.MEMBER)
        .document(
            """
            query ($id: ID!) { campaign(id: $id) {
              counters(areaId: "%s") { counters { value pace { text } } }
              counterSeries(indicator: "VNEID_ACCOUNTS", period: WEEK, from: "2026-11-18", to: "2026-11-30") { from to value running }
              outcomes { nodes { id } totalCount }
              upcomingSessions(from: "2026-11-20", first: 1) { outcomes { id } } } }
            """
                .formatted(TAY_LE.id()))
        .variable("id", campaign.id())
        .execute()
        .path("campaign.counterSeries")
        .matchesJson(
            """
            [ { "from": "2026-11-18", "to": "2026-11-23", "value": 63, "running": 63 },
              { "from": "2026-11-23", "to": "2026-11-30", "value": 0, "running": 63 } ]
            """)
        .path("campaign.counters.counters[0]")
        .matchesJson("{ \"value\": 63, \"pace\": null }")
        .path("campaign.outcomes")
        .matchesJson("{ \"nodes\": [ { \"id\": \"%s\" } ], \"totalCount\": 1 }".formatted(id))
        .path("campaign.upcomingSessions[0].outcomes")
        .matchesJson("[ { \"id\": \"%s\" } ]".formatted(id));
    as(TestActors.OTHER_ORGANISER)
        .document("{ campaignCounters(ids: \"%s\") { revision } }".formatted(campaign.id()))
        .execute()
        .path("campaignCounters[0]")
        .valueIsNull();
  }

  @Test
  void asksAsOftenForFiftyOutcomesAsForTen() {
    for (int i = 0; i < 50; i++) outcomes.record(TestActors.MEMBER, of(evenings.get(i % 3), i));
    projector.stop();
    try {
      List<Document> forTen = MongoReads.of(mongo, () -> rows(10));
      List<Document> forFifty = MongoReads.of(mongo, () -> rows(50));
      assertThat(unheard(forTen)).hasSameSizeAs(unheard(forFifty));
      assertThat(forFifty).hasSizeLessThan(20);
      assertThat(forFifty)
          .extracting(entry -> String.valueOf(entry.getString("planSummary")))
          .noneMatch(plan -> plan.contains("COLLSCAN"));
    } finally {
      projector.start();
    }
  }

  @Test
  void readsCountersAtTheSameCostHoweverManyOutcomesThereAre() {
    outcomes.record(TestActors.MEMBER, of(evenings.getFirst(), 1));
    awaitAccounts("1");
    List<Document> before = MongoReads.of(mongo, this::readCounters);
    for (int i = 0; i < 200; i++) outcomes.record(TestActors.MEMBER, of(evenings.get(i % 3), 1));
    awaitAccounts("201");
    projector.stop();
    try {
      List<Document> after = MongoReads.of(mongo, this::readCounters);
      assertThat(counted(after)).isEqualTo(counted(before)).hasSize(3);
      assertThat(examined(after)).isEqualTo(examined(before));
    } finally {
      projector.start();
    }
  }

  /** Without what is asked only until the change feed has told it. */
  private static List<Document> unheard(List<Document> asked) {
    Set<String> heard = Set.of("revisions", "projector", "team_cards");
    return asked.stream().filter(entry -> !heard.contains(collection(entry))).toList();
  }

  private static String collection(Document entry) {
    String namespace = entry.getString("ns");
    return namespace.substring(namespace.indexOf('.') + 1);
  }

  private static List<String> counted(List<Document> asked) {
    return unheard(asked).stream().map(EveningTests::collection).toList();
  }

  private static int examined(List<Document> asked) {
    return unheard(asked).stream().mapToInt(entry -> entry.getInteger("docsExamined", 0)).sum();
  }

  private void readCounters() {
    as(TestActors.MEMBER)
        .document(
            "{ campaignCounters(ids: \"%s\") { asOf revision counters { value } } }"
                .formatted(campaign.id()))
        .executeAndVerify();
  }

  private void rows(int first) {
    as(TestActors.MEMBER)
        .document(
            """
      { outcomes(first: %d, filter: { campaignId: "%s" }) { nodes {
          id version status day recordedBy viewerCanAmend note
          campaign { name } session { title } team { name lastOutcome { outcomeId } } area { name }
          figures { value indicator { code } }
          history { version status }
      } } }
      """
                .formatted(first, campaign.id()))
        .execute()
        .path("outcomes.nodes")
        .entityList(Object.class)
        .hasSize(first);
  }

  private void awaitAccounts(String value) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              AreaCounters counters =
                  mongo.findById(Place.id(campaign.id(), DAI_THANH.id()), AreaCounters.class);
              return counters != null
                  && counters.count("VNEID_ACCOUNTS").compareTo(new BigDecimal(value)) == 0;
            });
  }

  private RecordOutcomeInput of(Session evening, long accounts) {
    return input(campaign, evening, accounts);
  }

  private static RecordOutcomeInput input(Campaign campaign, Session evening, long accounts) {
    FigureInput figure = exact("VNEID_ACCOUNTS", accounts);
    return new RecordOutcomeInput(
        Ids.fresh("out", Instant.now()),
        campaign.id(),
        evening.id(),
        null,
        null,
        null,
        List.of(figure),
        null,
        null,
        null);
  }

  private GraphQlTester as(Actor actor) {
    return ExecutionGraphQlServiceTester.builder(service)
        .configureExecutionInput(
            (input, builder) ->
                builder
                    .locale(Locale.of("vi"))
                    .graphQLContext(context -> context.put(Actor.class, actor))
                    .build())
        .build();
  }
}
