package vn.tungnha.counter.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.area.TestAreas.DAI_HONG;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.HANH_TAY;
import static vn.tungnha.area.TestAreas.TAY_LE;
import static vn.tungnha.outcome.TestOutcomes.amended;
import static vn.tungnha.outcome.TestOutcomes.count;
import static vn.tungnha.outcome.TestOutcomes.level;
import static vn.tungnha.outcome.TestOutcomes.recorded;
import static vn.tungnha.outcome.TestOutcomes.voided;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.tungnha.ApplicationTest;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.counter.check.Verification;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.Level;
import vn.tungnha.counter.store.Place;
import vn.tungnha.counter.store.PlaceDay;
import vn.tungnha.outcome.Figure;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.OutcomeStatus;
import vn.tungnha.platform.Ids;

/**
 * A thousand versions over three levels, projected while they come in by instances that take turns,
 * against sums made by hand; at moments in between the counters are exact as of their place.
 */
@ApplicationTest
class RandomStoryTests {
  private static final long SEED = 20261122;
  private static final int VERSIONS = 1_000;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
  private static final List<Area> PLACES = List.of(TAY_LE, HANH_TAY, DAI_THANH, DAI_HONG, DAI_LOC);

  @Autowired MongoTemplate mongo;
  @Autowired Projector running;
  @Autowired ProjectorStore store;
  @Autowired Follower follower;
  @Autowired CounterMetrics metrics;
  @Autowired Verification verification;

  private final Random random = new Random(SEED);
  private final String campaign = Ids.fresh("cmp", Instant.now());
  private final List<Outcome> newest = new ArrayList<>();

  @Test
  void countsWhatAThousandRecordsCorrectionsAndWithdrawalsLeave() {
    Projector other = new Projector(store, follower, metrics, false);
    other.start();
    try {
      for (int i = 0; i < VERSIONS; i++) {
        step(Instant.parse("2026-11-16T00:00:00Z").plusSeconds(i));
        if (i % 250 == 100) assertThat(verification.run().lines()).isEmpty();
        if (i == 300) running.stop();
        if (i == 600) running.start();
        if (i == 800) other.stop();
      }
      Awaitility.await()
          .atMost(Duration.ofSeconds(15))
          .untilAsserted(
              () -> assertThat(accounts(DAI_LOC)).isEqualByComparingTo(sum(DAI_LOC, null)));
    } finally {
      other.stop();
    }
    for (Area area : PLACES) {
      assertThat(accounts(area)).isEqualByComparingTo(sum(area, null));
      for (int day = 0; day < 5; day++)
        assertThat(dayCount(area, DAY.plusDays(day)))
            .isEqualByComparingTo(sum(area, DAY.plusDays(day)));
      assertThat(value(counters(area).gauge("PHONES").level())).isEqualTo(sumOfLevels(area));
      assertThat(value(counters(area).gauge("RATE").level())).isEqualTo(own(area, "RATE"));
    }
    assertThat(verification.run().lines()).isEmpty();
  }

  private void step(Instant at) {
    int dice = random.nextInt(10);
    if (dice < 6 || newest.isEmpty()) {
      Area area = PLACES.get(random.nextInt(PLACES.size()));
      LocalDate day = DAY.plusDays(random.nextInt(5));
      newest.add(mongo.insert(recorded(campaign, DAI_LOC, area, null, day, at, figures())));
      return;
    }
    int index = random.nextInt(newest.size());
    Outcome old = newest.get(index);
    if (old.status() == OutcomeStatus.VOIDED) return;
    newest.set(index, mongo.insert(dice < 9 ? amended(old, at, figures()) : voided(old, at)));
  }

  private Figure[] figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(count("ACCOUNTS", random.nextInt(50)));
    LocalDate asOf = random.nextBoolean() ? null : DAY.minusDays(random.nextInt(5));
    if (random.nextInt(4) == 0) figures.add(level("PHONES", RollUp.SUM, random.nextInt(900), asOf));
    if (random.nextInt(4) == 0) figures.add(level("RATE", RollUp.NONE, random.nextInt(100), asOf));
    return figures.toArray(Figure[]::new);
  }

  private BigDecimal sum(Area area, LocalDate day) {
    return newest.stream()
        .filter(outcome -> outcome.areaPath().contains(area.id()))
        .filter(outcome -> day == null || outcome.day().equals(day))
        .map(outcome -> outcome.counts().getOrDefault("ACCOUNTS", BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** By the area's own latest reading, else by those directly below. */
  private Integer sumOfLevels(Area area) {
    Integer own = own(area, "PHONES");
    if (own != null) return own;
    return PLACES.stream()
        .filter(below -> area.id().equals(below.parentId()))
        .map(this::sumOfLevels)
        .filter(Objects::nonNull)
        .reduce(Integer::sum)
        .orElse(null);
  }

  private Integer own(Area area, String indicator) {
    Map<Outcome, Figure> readings = new HashMap<>();
    for (Outcome outcome : newest)
      for (Figure figure : outcome.readings())
        if (outcome.areaId().equals(area.id()) && figure.indicator().equals(indicator))
          readings.put(outcome, figure);
    return readings.entrySet().stream()
        .max(
            Comparator.<Map.Entry<Outcome, Figure>, LocalDate>comparing(
                    it -> Objects.requireNonNullElse(it.getValue().asOf(), it.getKey().day()))
                .thenComparing(it -> it.getKey().recordedAt()))
        .map(it -> it.getValue().value().intValueExact())
        .orElse(null);
  }

  private static Integer value(Level level) {
    return level == null ? null : level.value().intValueExact();
  }

  private AreaCounters counters(Area area) {
    return mongo.findById(Place.id(campaign, area.id()), AreaCounters.class);
  }

  private BigDecimal accounts(Area area) {
    AreaCounters counters = counters(area);
    return counters == null ? BigDecimal.ONE.negate() : counters.count("ACCOUNTS");
  }

  private BigDecimal dayCount(Area area, LocalDate day) {
    String id = PlaceDay.id(Place.id(campaign, area.id()), day);
    DayCounters stored = mongo.findById(id, DayCounters.class);
    return stored == null ? BigDecimal.ZERO : stored.count("ACCOUNTS");
  }
}
