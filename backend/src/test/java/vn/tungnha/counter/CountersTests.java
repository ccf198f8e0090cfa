package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.area.TestAreas.BOC_BO;
import static vn.tungnha.area.TestAreas.DAI_HONG;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.HANH_TAY;
import static vn.tungnha.area.TestAreas.QUANG_NAM;
import static vn.tungnha.area.TestAreas.TAY_LE;
import static vn.tungnha.outcome.FigureInput.exact;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.target.NewTarget;
import vn.tungnha.campaign.target.Targets;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.counter.Counters.Asked;
import vn.tungnha.counter.check.Verification;
import vn.tungnha.outcome.AmendOutcomeInput;
import vn.tungnha.outcome.FigureInput;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.Qualifier;
import vn.tungnha.outcome.RecordOutcomeInput;
import vn.tungnha.outcome.TestCampaignType;
import vn.tungnha.outcome.VoidOutcomeInput;
import vn.tungnha.outcome.WriteResult;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** From what a village records to what its commune sees, with the projector running. */
@ApplicationTest
class CountersTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Actor EVERYWHERE = TestActors.ADMIN;

  @Autowired Counters counters;
  @Autowired CounterSeries series;
  @Autowired Outcomes outcomes;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Targets targets;
  @Autowired Areas areas;
  @Autowired Verification verification;

  Campaign campaign;

  @BeforeEach
  void runningCampaign() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, DAI_LOC);
  }

  @Test
  void showsWhatTheVillageRecordedWithinTwoSeconds() {
    RecordOutcomeInput input = input(TAY_LE, TODAY, exact("VNEID_ACCOUNTS", 9));
    outcomes.record(TestActors.MEMBER, input);
    Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> accounts(DAI_THANH, "9"));

    assertThat(outcomes.record(TestActors.MEMBER, input).result()).isEqualTo(WriteResult.REPLAYED);
    Problem conflict =
        catchThrowableOfType(
            Problem.class,
            () ->
                outcomes.record(
                    TestActors.MEMBER,
                    new RecordOutcomeInput(
                        input.id(),
                        campaign.id(),
                        null,
                        TAY_LE.id(),
                        null,
                        TODAY,
                        List.of(exact("VNEID_ACCOUNTS", 10)),
                        null,
                        null,
                        null)));
    assertThat(conflict.code()).isEqualTo(ProblemCode.IDEMPOTENCY_CONFLICT);
    Outcome other = record(HANH_TAY, TODAY.minusDays(1), exact("VNEID_ACCOUNTS", 4));
    shows(DAI_THANH, "VNEID_ACCOUNTS", "13");
    shows(TAY_LE, "VNEID_ACCOUNTS", "9");
    assertThat(counters(DAI_THANH).revision()).isNotEqualTo("0");

    outcomes.amend(
        TestActors.MEMBER,
        new AmendOutcomeInput(
            input.id(), 1, List.of(exact("VNEID_ACCOUNTS", 8)), null, null, "nhầm"));
    shows(DAI_THANH, "VNEID_ACCOUNTS", "12");
    assertThat(days(DAI_THANH)).containsExactly("4", "8");

    outcomes.withdraw(EVERYWHERE, new VoidOutcomeInput(other.id(), 1, "trùng"));
    outcomes.withdraw(EVERYWHERE, new VoidOutcomeInput(input.id(), 2, "trùng"));
    shows(DAI_THANH, "VNEID_ACCOUNTS", "0");
    assertThat(days(DAI_THANH)).containsExactly("0", "0");
    assertThat(verification.run().lines()).isEmpty();
  }

  @Test
  void showsTheLatestLevelAndFallsBackWhenItIsWithdrawn() {
    Outcome first = record(TAY_LE, TODAY, level("SMARTPHONES", 120, TODAY.minusDays(3)));
    Outcome second = record(TAY_LE, TODAY, level("SMARTPHONES", 150, TODAY.minusDays(1)));
    record(TAY_LE, TODAY, level("SMARTPHONES", 90, TODAY.minusDays(5)));
    shows(TAY_LE, "SMARTPHONES", "150");
    assertThat(counter(TAY_LE, "SMARTPHONES").asOf()).isEqualTo(TODAY.minusDays(1));

    outcomes.withdraw(EVERYWHERE, new VoidOutcomeInput(second.id(), 1, "nhầm"));
    shows(TAY_LE, "SMARTPHONES", "120");
    shows(DAI_THANH, "SMARTPHONES", "120");

    outcomes.amend(
        EVERYWHERE,
        new AmendOutcomeInput(
            first.id(),
            1,
            List.of(level("SMARTPHONES", 7, TODAY.minusDays(9))),
            null,
            null,
            "sai ngày"));
    shows(TAY_LE, "SMARTPHONES", "90");
    shows(DAI_LOC, "SMARTPHONES", "90");
    assertThat(verification.run().lines()).isEmpty();
  }

  @Test
  void takesAnAreasOwnLevelBeforeTheSumOfThoseBelow() {
    record(TAY_LE, TODAY, level("SMARTPHONES", 100, null));
    record(HANH_TAY, TODAY, level("SMARTPHONES", 30, null));
    record(DAI_HONG, TODAY, level("SMARTPHONES", 50, null));
    shows(DAI_THANH, "SMARTPHONES", "130");
    shows(DAI_LOC, "SMARTPHONES", "180");

    FigureInput reported =
        new FigureInput("SMARTPHONES", new BigDecimal("200"), Qualifier.MORE_THAN, null);
    Outcome own = record(DAI_LOC, TODAY, reported);
    shows(DAI_LOC, "SMARTPHONES", "200");
    assertThat(counter(DAI_LOC, "SMARTPHONES").qualifier()).isEqualTo(Qualifier.MORE_THAN);
    assertThat(counter(DAI_LOC, "SMARTPHONES").asOf()).isNull();

    record(TAY_LE, TODAY.plusDays(1), level("SMARTPHONES", 110, null));
    shows(DAI_THANH, "SMARTPHONES", "140");
    assertThat(counter(DAI_LOC, "SMARTPHONES").value()).isEqualByComparingTo("200");
    outcomes.withdraw(EVERYWHERE, new VoidOutcomeInput(own.id(), 1, "nhầm"));
    shows(DAI_LOC, "SMARTPHONES", "190");
    assertThat(verification.run().lines()).isEmpty();
  }

  @Test
  void neverAddsPercentages() {
    record(TAY_LE, TODAY, level("RATE", 64, null));
    record(HANH_TAY, TODAY, level("RATE", 70, null));
    shows(TAY_LE, "RATE", "64");
    shows(HANH_TAY, "RATE", "70");
    assertThat(counter(DAI_THANH, "RATE").value()).isNull();
    assertThat(counter(DAI_LOC, "RATE").value()).isNull();
    assertThat(counter(DAI_THANH, "VNEID_ACCOUNTS").value()).isZero();
  }

  @Test
  void showsAtOnceWhatWasChangedHere() {
    for (int value = 1; value <= 20; value++) {
      targets.assign(
          EVERYWHERE,
          new NewTarget(
              campaign.id(),
              DAI_THANH.id(),
              "VNEID_ACCOUNTS",
              BigDecimal.valueOf(value),
              null,
              null,
              null));
      assertThat(counter(DAI_THANH, "VNEID_ACCOUNTS").target())
          .isEqualByComparingTo(BigDecimal.valueOf(value));
    }
  }

  @Test
  void comparesWithTheTargetOfTheArea() {
    targets.assign(
        EVERYWHERE,
        new NewTarget(
            campaign.id(),
            DAI_THANH.id(),
            "VNEID_ACCOUNTS",
            new BigDecimal("175"),
            null,
            null,
            null));
    record(TAY_LE, TODAY, exact("VNEID_ACCOUNTS", 63));
    shows(DAI_THANH, "VNEID_ACCOUNTS", "63");
    Counter counter = counter(DAI_THANH, "VNEID_ACCOUNTS");
    assertThat(counter.target()).isEqualByComparingTo("175");
    assertThat(counter.share()).isEqualTo(new BigDecimal("0.3600"));
    assertThat(counter.remainder()).isEqualByComparingTo("112");
    assertThat(counter(DAI_LOC, "VNEID_ACCOUNTS").target()).isNull();
    assertThat(counter(DAI_LOC, "VNEID_ACCOUNTS").share()).isNull();
  }

  @Test
  void showsTheCampaignsOwnAreaAndTheViewersAndNothingElse() {
    assertThat(sees(TestActors.MEMBER, null)).isTrue();
    assertThat(sees(TestActors.MEMBER, DAI_LOC)).isTrue();
    assertThat(sees(TestActors.MEMBER, TAY_LE)).isTrue();
    assertThat(sees(TestActors.MEMBER, HANH_TAY)).isFalse();
    assertThat(sees(TestActors.MEMBER, DAI_THANH)).isFalse();
    assertThat(sees(TestActors.ORGANISER, HANH_TAY)).isTrue();
    assertThat(sees(TestActors.ORGANISER, DAI_HONG)).isFalse();
    assertThat(sees(TestActors.ADMIN, BOC_BO)).isFalse();
    assertThat(sees(TestActors.ADMIN, QUANG_NAM)).isFalse();
    assertThat(sees(TestActors.PARTNER, DAI_HONG)).isTrue();
    assertThat(sees(TestActors.OTHER_ORGANISER, null)).isFalse();
    assertThat(sees(TestActors.OTHER_ORGANISER, TAY_LE)).isFalse();
  }

  private boolean sees(Actor actor, Area area) {
    Asked asked = new Asked(campaign.id(), area == null ? null : area.id());
    return counters.find(actor, List.of(asked)).containsKey(asked);
  }

  private CampaignCounters counters(Area area) {
    Asked asked = new Asked(campaign.id(), area.id());
    return counters.find(EVERYWHERE, List.of(asked)).get(asked);
  }

  private Counter counter(Area area, String indicator) {
    return counters(area).counters().stream()
        .filter(counter -> counter.indicator().code().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private boolean accounts(Area area, String value) {
    return is(counter(area, "VNEID_ACCOUNTS").value(), value);
  }

  private static boolean is(BigDecimal value, String expected) {
    return value != null && value.compareTo(new BigDecimal(expected)) == 0;
  }

  private void shows(Area area, String indicator, String value) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> assertThat(counter(area, indicator).value()).isEqualByComparingTo(value));
  }

  /** Of yesterday and today. */
  private List<String> days(Area area) {
    return series
        .of(
            EVERYWHERE,
            campaign,
            "VNEID_ACCOUNTS",
            area.id(),
            SeriesPeriod.DAY,
            TODAY.minusDays(1),
            TODAY.plusDays(1))
        .stream()
        .map(point -> point.value().toPlainString())
        .toList();
  }

  private Outcome record(Area area, LocalDate day, FigureInput figure) {
    return outcomes.record(EVERYWHERE, input(area, day, figure)).outcome();
  }

  private RecordOutcomeInput input(Area area, LocalDate day, FigureInput figure) {
    return new RecordOutcomeInput(
        Ids.fresh("out", Instant.now()),
        campaign.id(),
        null,
        area.id(),
        null,
        day,
        List.of(figure),
        null,
        null,
        null);
  }

  private static FigureInput level(String indicator, long value, LocalDate asOf) {
    return new FigureInput(indicator, BigDecimal.valueOf(value), Qualifier.EXACT, asOf);
  }
}
