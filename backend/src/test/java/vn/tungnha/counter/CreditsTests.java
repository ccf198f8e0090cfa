package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.HANH_TAY;
import static vn.tungnha.area.TestAreas.TAY_LE;
import static vn.tungnha.outcome.FigureInput.exact;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MongoReads;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.counter.Counters.Asked;
import vn.tungnha.counter.Credit.CreditTotal;
import vn.tungnha.counter.check.Verification;
import vn.tungnha.counter.projection.Projector;
import vn.tungnha.outcome.AmendOutcomeInput;
import vn.tungnha.outcome.FigureInput;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.RecordOutcomeInput;
import vn.tungnha.outcome.TestCampaignType;
import vn.tungnha.outcome.VoidOutcomeInput;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.session.Frequency;
import vn.tungnha.session.RecurrenceInput;
import vn.tungnha.session.ScheduleSessionsInput;
import vn.tungnha.session.Scheduling;
import vn.tungnha.session.SeriesPlaceInput;
import vn.tungnha.session.SessionFilter;
import vn.tungnha.session.Sessions;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamInput;
import vn.tungnha.team.Teams;

/** Two forces at one evening, one of them also alone, and somebody of no team. */
@ApplicationTest
class CreditsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Autowired Credits credits;
  @Autowired Counters counters;
  @Autowired Outcomes outcomes;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Teams teams;
  @Autowired Scheduling scheduling;
  @Autowired Sessions sessions;
  @Autowired Areas areas;
  @Autowired Verification verification;
  @Autowired Projector projector;
  @Autowired MongoTemplate mongo;

  Campaign campaign;
  Team village;
  Team youth;

  @BeforeEach
  void twoTeams() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, DAI_LOC);
    village = team(TAY_LE);
    youth = team(HANH_TAY);
  }

  @Test
  void countsJointWorkOnceForTheAreaAndOnceForEachForce() {
    Outcome joint = record(jointEvening(), null, TAY_LE, exact("VNEID_ACCOUNTS", 10));
    record(null, youth, HANH_TAY, exact("VNEID_ACCOUNTS", 4));
    Outcome nobodys = record(null, null, TAY_LE, exact("PEOPLE_GUIDED", 3));
    projected(DAI_LOC, "VNEID_ACCOUNTS", "14");
    projected(DAI_LOC, "PEOPLE_GUIDED", "3");

    assertThat(joint.teamId()).isNull();
    assertThat(joint.credits()).containsExactlyInAnyOrder(village.id(), youth.id());
    assertThat(credited(DAI_THANH)).isEqualTo(Map.of(village.id(), "10", youth.id(), "14"));
    assertThat(credited(HANH_TAY)).isEqualTo(Map.of(youth.id(), "4"));
    assertThat(totals(DAI_LOC))
        .isEqualTo(Map.of("VNEID_ACCOUNTS", "14 24 false", "PEOPLE_GUIDED", "3 0 false"));
    assertThat(totals(HANH_TAY))
        .isEqualTo(Map.of("VNEID_ACCOUNTS", "4 4 true", "PEOPLE_GUIDED", "0 0 true"));

    outcomes.amend(
        TestActors.ADMIN,
        new AmendOutcomeInput(
            joint.id(), 1, List.of(exact("VNEID_ACCOUNTS", 7)), null, null, "nhầm"));
    outcomes.withdraw(TestActors.ADMIN, new VoidOutcomeInput(nobodys.id(), 1, "trùng"));
    projected(DAI_LOC, "VNEID_ACCOUNTS", "11");
    projected(DAI_LOC, "PEOPLE_GUIDED", "0");
    assertThat(credited(DAI_LOC)).isEqualTo(Map.of(village.id(), "7", youth.id(), "11"));
    assertThat(verification.run().lines()).isEmpty();
  }

  @Test
  void creditsOnlyTheTeamThatIsNamed() {
    Outcome named = record(jointEvening(), youth, TAY_LE, exact("VNEID_ACCOUNTS", 5));
    projected(DAI_LOC, "VNEID_ACCOUNTS", "5");
    assertThat(named.credits()).containsExactly(youth.id());
    assertThat(credited(DAI_LOC)).isEqualTo(Map.of(youth.id(), "5"));
  }

  @Test
  void showsWhatLiesInTheViewersScopeAndNamesNoTeamOutsideIt() {
    record(jointEvening(), null, TAY_LE, exact("VNEID_ACCOUNTS", 10));
    record(null, youth, HANH_TAY, exact("VNEID_ACCOUNTS", 4));
    projected(DAI_LOC, "VNEID_ACCOUNTS", "14");

    CreditConnection seen = page(TestActors.MEMBER, DAI_LOC, new PageRequest(20, null));
    assertThat(seen.nodes()).hasSize(2);
    assertThat(seen.nodes())
        .extracting(credit -> credit.team() == null ? "hidden" : credit.team().id())
        .containsExactlyInAnyOrder("hidden", village.id());
    assertThat(seen.nodes())
        .allSatisfy(
            credit -> assertThat(credit.counters().getFirst().value()).isEqualByComparingTo("10"));
    Problem refused =
        catchThrowableOfType(
            Problem.class, () -> page(TestActors.PARTNER, DAI_LOC, new PageRequest(20, null)));
    assertThat(refused.code()).isEqualTo(ProblemCode.FORBIDDEN);
  }

  @Test
  void turnsPagesByThreeReadsEach() {
    for (int i = 0; i < 7; i++) record(null, team(TAY_LE), TAY_LE, exact("VNEID_ACCOUNTS", 1));
    record(null, village, DAI_THANH, exact("VNEID_ACCOUNTS", 2));
    record(null, village, TAY_LE, exact("VNEID_ACCOUNTS", 3));
    projected(DAI_LOC, "VNEID_ACCOUNTS", "12");
    CampaignCounters shown = counters(TestActors.ADMIN, DAI_LOC);
    projector.stop();
    try {
      List<Credit> all = new ArrayList<>();
      CreditConnection page = credits.of(TestActors.ADMIN, shown, new PageRequest(5, null));
      all.addAll(page.nodes());
      String next = page.pageInfo().endCursor();
      List<Document> reads =
          MongoReads.of(
              mongo,
              () ->
                  all.addAll(
                      credits.of(TestActors.ADMIN, shown, new PageRequest(5, next)).nodes()));
      assertThat(reads).hasSize(3);
      assertThat(reads)
          .extracting(entry -> String.valueOf(entry.getString("planSummary")))
          .noneMatch(plan -> plan.contains("COLLSCAN"));
      assertThat(all).hasSize(8).extracting(Credit::team).doesNotHaveDuplicates();
      assertThat(all)
          .extracting(credit -> credit.counters().getFirst().value().intValueExact())
          .containsExactlyInAnyOrder(1, 1, 1, 1, 1, 1, 1, 5);
    } finally {
      projector.start();
    }
  }

  @Test
  void showsTheOutcomesBehindANumberAsTheyNowStand() {
    Outcome first = record(null, village, TAY_LE, exact("VNEID_ACCOUNTS", 9));
    Outcome second = record(null, youth, HANH_TAY, exact("PEOPLE_GUIDED", 2));
    Outcome third = record(null, village, TAY_LE, exact("VNEID_ACCOUNTS", 1));
    outcomes.withdraw(TestActors.ADMIN, new VoidOutcomeInput(third.id(), 1, "trùng"));
    outcomes.amend(
        TestActors.ADMIN,
        new AmendOutcomeInput(
            second.id(), 1, List.of(exact("VNEID_ACCOUNTS", 6)), null, null, "nhầm ô"));
    projected(DAI_LOC, "VNEID_ACCOUNTS", "15");

    assertThat(behind(TestActors.ADMIN, DAI_LOC, "VNEID_ACCOUNTS"))
        .isEqualTo(Map.of(first.id(), 1, second.id(), 2));
    assertThat(behind(TestActors.ADMIN, DAI_LOC, "PEOPLE_GUIDED")).isEmpty();
    assertThat(behind(TestActors.ADMIN, TAY_LE, "VNEID_ACCOUNTS")).isEqualTo(Map.of(first.id(), 1));
    assertThat(behind(TestActors.MEMBER, DAI_LOC, "VNEID_ACCOUNTS"))
        .isEqualTo(Map.of(first.id(), 1));
    Problem refused =
        catchThrowableOfType(
            Problem.class, () -> behind(TestActors.PARTNER, DAI_LOC, "VNEID_ACCOUNTS"));
    assertThat(refused.code()).isEqualTo(ProblemCode.FORBIDDEN);

    Counter number = number(DAI_LOC, "VNEID_ACCOUNTS");
    List<Document> reads =
        MongoReads.of(
            mongo,
            () -> counters.contributions(TestActors.ADMIN, number, new PageRequest(20, null)));
    assertThat(reads.stream().filter(read -> read.getString("ns").endsWith(".outcomes")))
        .hasSize(2);
  }

  private Map<String, Integer> behind(Actor actor, Area area, String indicator) {
    Map<String, Integer> versions = new HashMap<>();
    counters
        .contributions(actor, number(area, indicator), new PageRequest(20, null))
        .nodes()
        .forEach(outcome -> versions.put(outcome.id(), outcome.version()));
    return versions;
  }

  private Counter number(Area area, String indicator) {
    return counters(TestActors.ADMIN, area).counters(List.of(indicator)).getFirst();
  }

  private String jointEvening() {
    scheduling.schedule(
        TestActors.ORGANISER,
        new ScheduleSessionsInput(
            Ids.fresh("ser", Instant.now()),
            campaign.id(),
            null,
            TODAY,
            LocalTime.of(19, 0),
            60,
            new RecurrenceInput(Frequency.DAILY, 1, null, null, 1, null),
            List.of(new SeriesPlaceInput(TAY_LE.id(), null, List.of(village.id(), youth.id())))));
    return sessions
        .list(
            TestActors.ADMIN,
            TODAY,
            TODAY.plusDays(1),
            new SessionFilter(null, campaign.id(), null, null, null))
        .getFirst()
        .id();
  }

  private Team team(Area area) {
    return teams.found(
        TestActors.ADMIN,
        new TeamInput.Found(
            Ids.fresh("tea", Instant.now()),
            "CNSCD_VILLAGE",
            null,
            area.id(),
            null,
            null,
            null,
            null));
  }

  private Outcome record(
      @Nullable String session, @Nullable Team team, Area area, FigureInput figure) {
    return outcomes
        .record(
            TestActors.ADMIN,
            new RecordOutcomeInput(
                Ids.fresh("out", Instant.now()),
                campaign.id(),
                session,
                session == null || team != null ? area.id() : null,
                team == null ? null : team.id(),
                TODAY,
                List.of(figure),
                null,
                null,
                null))
        .outcome();
  }

  private CampaignCounters counters(Actor actor, Area area) {
    Asked asked = new Asked(campaign.id(), area.id());
    CampaignCounters found = counters.find(actor, List.of(asked)).get(asked);
    if (found == null) throw new AssertionError("not seen");
    return found;
  }

  private CreditConnection page(Actor actor, Area area, PageRequest page) {
    return credits.of(actor, counters(actor, area), page);
  }

  private Map<String, String> credited(Area area) {
    Map<String, String> accounts = new HashMap<>();
    for (Credit credit : page(TestActors.ADMIN, area, new PageRequest(100, null)).nodes()) {
      Team team = credit.team();
      if (team == null) throw new AssertionError("an administrator sees every team");
      accounts.put(team.id(), credit.counters().getFirst().value().toPlainString());
    }
    return accounts;
  }

  private Map<String, String> totals(Area area) {
    Map<String, String> totals = new HashMap<>();
    for (CreditTotal total : page(TestActors.ADMIN, area, new PageRequest(1, null)).totals())
      totals.put(
          total.indicator().code(),
          "%s %s %s".formatted(total.value(), total.credited(), total.addsUp()));
    return totals;
  }

  private void projected(Area area, String indicator, String value) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () -> {
              BigDecimal now = number(area, indicator).value();
              return now != null && now.compareTo(new BigDecimal(value)) == 0;
            });
  }
}
