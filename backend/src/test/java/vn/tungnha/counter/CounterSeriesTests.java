package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.HANH_TAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.Place;
import vn.tungnha.counter.store.PlaceDay;
import vn.tungnha.outcome.TestCampaignType;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** From day buckets to points. */
@ApplicationTest
class CounterSeriesTests {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  @Autowired CounterSeries series;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Areas areas;
  @Autowired MongoTemplate mongo;

  Campaign campaign;

  @BeforeEach
  void sevenDaysThatBroughtSomething() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, DAI_LOC);
    brought(DAI_LOC, LocalDate.of(2026, 10, 30), 1);
    brought(DAI_LOC, LocalDate.of(2026, 10, 31), 2);
    brought(DAI_LOC, LocalDate.of(2026, 11, 1), 4);
    brought(DAI_LOC, LocalDate.of(2026, 11, 2), 8);
    brought(DAI_LOC, SUNDAY, 16);
    brought(DAI_LOC, SUNDAY.plusDays(1), 32);
    brought(DAI_LOC, LocalDate.of(2026, 12, 1), 64);
    brought(DAI_THANH, SUNDAY, 5);
  }

  /** No outcome explains them, and others verify all counters. */
  @AfterEach
  void takeAwayWhatWasMadeUp() {
    mongo.remove(Query.query(Criteria.where("campaignId").is(campaign.id())), DayCounters.class);
  }

  @Test
  void givesEveryDayAlsoThoseThatBroughtNothing() {
    assertThat(points(SeriesPeriod.DAY, SUNDAY.minusDays(2), SUNDAY.plusDays(3)))
        .containsExactly(
            "2026-11-20 2026-11-21 0 15",
            "2026-11-21 2026-11-22 0 15",
            "2026-11-22 2026-11-23 16 31",
            "2026-11-23 2026-11-24 32 63",
            "2026-11-24 2026-11-25 0 63");
  }

  @Test
  void cutsWeeksFromMondayOffAtBothEnds() {
    assertThat(points(SeriesPeriod.WEEK, LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 25)))
        .containsExactly(
            "2026-10-31 2026-11-02 6 7",
            "2026-11-02 2026-11-09 8 15",
            "2026-11-09 2026-11-16 0 15",
            "2026-11-16 2026-11-23 16 31",
            "2026-11-23 2026-11-25 32 63");
  }

  @Test
  void cutsMonthsOffAtBothEnds() {
    assertThat(points(SeriesPeriod.MONTH, LocalDate.of(2026, 10, 31), LocalDate.of(2026, 12, 2)))
        .containsExactly(
            "2026-10-31 2026-11-01 2 3",
            "2026-11-01 2026-12-01 60 63",
            "2026-12-01 2026-12-02 64 127");
  }

  @Test
  void showsAnAreaToWhomItIsOpenAndNoOther() {
    assertThat(of(TestActors.ORGANISER, DAI_THANH)).containsExactly("2026-11-22 2026-11-23 5 5");
    assertThat(of(TestActors.PARTNER, DAI_THANH)).containsExactly("2026-11-22 2026-11-23 5 5");
    assertThat(of(TestActors.ORGANISER, HANH_TAY)).containsExactly("2026-11-22 2026-11-23 0 0");
    Problem hidden = catchThrowableOfType(Problem.class, () -> of(TestActors.MEMBER, DAI_THANH));
    assertThat(hidden.code()).isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(hidden.path()).containsExactly("areaId");
  }

  @Test
  void refusesLevelsEmptyPeriodsAndMoreThan366Points() {
    LocalDate next = SUNDAY.plusDays(1);
    assertThat(refusal("SMARTPHONES", SeriesPeriod.DAY, next)).isEqualTo(ProblemCode.INVALID_VALUE);
    assertThat(refusal("WEATHER", SeriesPeriod.DAY, next)).isEqualTo(ProblemCode.UNKNOWN_FIELD);
    assertThat(refusal("VNEID_ACCOUNTS", SeriesPeriod.DAY, SUNDAY))
        .isEqualTo(ProblemCode.INVALID_PERIOD);
    assertThat(refusal("VNEID_ACCOUNTS", SeriesPeriod.DAY, SUNDAY.plusDays(367)))
        .isEqualTo(ProblemCode.INVALID_PERIOD);
    assertThat(refusal("VNEID_ACCOUNTS", SeriesPeriod.MONTH, LocalDate.MAX))
        .isEqualTo(ProblemCode.INVALID_PERIOD);
    assertThat(points(SeriesPeriod.DAY, SUNDAY, SUNDAY.plusDays(366))).hasSize(366);
    assertThat(points(SeriesPeriod.WEEK, SUNDAY, SUNDAY.plusDays(367))).hasSize(54);
  }

  private ProblemCode refusal(String indicator, SeriesPeriod period, LocalDate to) {
    return catchThrowableOfType(
            Problem.class,
            () -> series.of(TestActors.ADMIN, campaign, indicator, null, period, SUNDAY, to))
        .code();
  }

  private List<String> of(Actor actor, Area area) {
    return told(
        series.of(
            actor,
            campaign,
            "VNEID_ACCOUNTS",
            area.id(),
            SeriesPeriod.DAY,
            SUNDAY,
            SUNDAY.plusDays(1)));
  }

  private List<String> points(SeriesPeriod period, LocalDate from, LocalDate to) {
    return told(series.of(TestActors.ADMIN, campaign, "VNEID_ACCOUNTS", null, period, from, to));
  }

  private static List<String> told(List<SeriesPoint> points) {
    return points.stream()
        .map(
            point ->
                "%s %s %s %s".formatted(point.from(), point.to(), point.value(), point.running()))
        .toList();
  }

  private void brought(Area area, LocalDate day, long accounts) {
    String id = PlaceDay.id(Place.id(campaign.id(), area.id()), day);
    mongo.insert(
        new DayCounters(
            id,
            campaign.id(),
            day,
            Map.of(
                "VNEID_ACCOUNTS", BigDecimal.valueOf(accounts), "PEOPLE_GUIDED", BigDecimal.TEN)));
  }
}
