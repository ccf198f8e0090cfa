package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.HANH_TAY;
import static vn.tungnha.area.TestAreas.TAY_LE;
import static vn.tungnha.outcome.FigureInput.exact;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
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
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.campaign.type.CampaignRecipe;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.Direction;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.IndicatorSource;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.counter.Counters.Asked;
import vn.tungnha.counter.check.Verification;
import vn.tungnha.outcome.AmendOutcomeInput;
import vn.tungnha.outcome.Figure;
import vn.tungnha.outcome.FigureInput;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.RecordOutcomeInput;
import vn.tungnha.outcome.VoidOutcomeInput;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.TestFields;

/** From the fields of an outcome to the counters and ratios of its commune. */
@ApplicationTest
class DerivedFiguresTests {
  private static final String CODE = "KIEM_THU_TU_DEM";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Autowired Counters counters;
  @Autowired Outcomes outcomes;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Areas areas;
  @Autowired Verification verification;

  Campaign campaign;

  @BeforeEach
  void runningCampaign() {
    TestAreas.ensure(areas);
    types.publish(Actor.system(), recipe());
    campaign =
        campaigns.create(
            TestActors.ADMIN,
            new NewCampaign(
                Ids.fresh("cmp", Instant.now()),
                CODE,
                "Tự đếm",
                DAI_THANH.id(),
                TODAY.minusDays(6),
                TODAY.plusDays(6),
                null,
                null,
                true,
                null));
  }

  private static CampaignRecipe recipe() {
    return new CampaignRecipe(
        CODE,
        text("Tự đếm"),
        text("Chỉ dùng khi kiểm thử."),
        List.of(),
        List.of(),
        List.of(
            number("phones", FieldKind.INTEGER),
            number("money", FieldKind.DECIMAL),
            TestFields.choices("way", "HOME", "POINT")),
        List.of(
            count("PEOPLE", "người", null, 0, IndicatorSource.ENTERED),
            count("PHONES", "máy", 100, 0, IndicatorSource.sumOf("phones")),
            count("MONEY", "triệu đồng", null, 2, IndicatorSource.sumOf("money")),
            count("AT_HOME", "lần", null, 0, IndicatorSource.countOf("way", "HOME")),
            count("RECORDS", "lần", null, 0, IndicatorSource.RECORDS),
            ratio("HOME_SHARE", "AT_HOME / RECORDS * 100"),
            ratio("PER_PERSON", "PHONES / PEOPLE")),
        List.of(),
        null,
        null);
  }

  private static FieldDefinition number(String key, FieldKind kind) {
    return TestFields.between(TestFields.field(key, kind), "0", null);
  }

  private static Indicator count(
      String code, String unit, @Nullable Integer most, int decimals, IndicatorSource source) {
    return new Indicator(
        code,
        text(code),
        IndicatorKind.COUNT,
        text(unit),
        RollUp.SUM,
        Direction.UP,
        most == null ? null : BigDecimal.valueOf(most),
        decimals,
        source);
  }

  private static Indicator ratio(String code, String formula) {
    return new Indicator(
        code,
        text(code),
        IndicatorKind.RATIO,
        text("%"),
        RollUp.NONE,
        Direction.UP,
        null,
        2,
        IndicatorSource.formula(formula));
  }

  private static Text text(String text) {
    return new Text(text, text);
  }

  private RecordOutcomeInput input(
      Area area, List<FigureInput> figures, FieldValueInput... values) {
    return new RecordOutcomeInput(
        Ids.fresh("out", Instant.now()),
        campaign.id(),
        null,
        area.id(),
        null,
        TODAY,
        figures,
        List.of(values),
        null,
        null);
  }

  private Outcome record(Area area, List<FigureInput> figures, FieldValueInput... values) {
    return outcomes.record(TestActors.ORGANISER, input(area, figures, values)).outcome();
  }

  private static Map<String, String> figures(Outcome outcome) {
    Map<String, String> figures = new HashMap<>();
    for (Figure figure : outcome.figures())
      figures.put(figure.indicator(), figure.value().toPlainString());
    return figures;
  }

  @Test
  void addUpIntoCountersAndRatios() {
    Outcome first =
        record(
            TAY_LE,
            List.of(exact("PEOPLE", 4)),
            FieldValueInput.integer("phones", 3),
            FieldValueInput.decimal("money", new BigDecimal("1.25")),
            FieldValueInput.choices("way", List.of("POINT", "HOME")));
    assertThat(figures(first))
        .isEqualTo(
            Map.of("PEOPLE", "4", "PHONES", "3", "MONEY", "1.25", "AT_HOME", "1", "RECORDS", "1"));
    Outcome second = record(HANH_TAY, List.of(), FieldValueInput.choices("way", List.of("POINT")));
    assertThat(figures(second)).isEqualTo(Map.of("RECORDS", "1"));
    show(DAI_THANH, "4", "3", "1.25", "1", "2", "50.00", "0.75");
    show(HANH_TAY, "0", "0", "0", "0", "1", "0.00", null);

    outcomes.amend(
        TestActors.ORGANISER,
        new AmendOutcomeInput(
            first.id(),
            1,
            List.of(exact("PEOPLE", 8)),
            List.of(
                FieldValueInput.integer("phones", 2),
                FieldValueInput.choices("way", List.of("POINT"))),
            null,
            "nhầm"));
    show(DAI_THANH, "8", "2", "0", "0", "2", "0.00", "0.25");
    outcomes.amend(
        TestActors.ORGANISER,
        new AmendOutcomeInput(first.id(), 2, List.of(exact("PEOPLE", 1)), null, null, "nhầm"));
    show(DAI_THANH, "1", "2", "0", "0", "2", "0.00", "2.00");

    outcomes.withdraw(TestActors.ORGANISER, new VoidOutcomeInput(first.id(), 3, "trùng"));
    outcomes.withdraw(TestActors.ORGANISER, new VoidOutcomeInput(second.id(), 1, "trùng"));
    show(DAI_THANH, "0", "0", "0", "0", "0", null, null);
    assertThat(verification.run().lines()).isEmpty();
  }

  private void show(Area area, @Nullable String... values) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                assertThat(shown(area))
                    .as(area.name())
                    .usingElementComparator(
                        (one, other) -> one.isEmpty() && other.isEmpty() ? 0 : compare(one, other))
                    .containsExactly(
                        Arrays.stream(values)
                            .map(value -> value == null ? "" : value)
                            .toArray(String[]::new)));
  }

  private static int compare(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) return one.compareTo(other);
    return new BigDecimal(one).compareTo(new BigDecimal(other));
  }

  private List<String> shown(Area area) {
    Asked asked = new Asked(campaign.id(), area.id());
    return counters.find(TestActors.ADMIN, Set.of(asked)).get(asked).counters().stream()
        .map(counter -> counter.value() == null ? "" : counter.value().toPlainString())
        .toList();
  }

  @Test
  void areNotEnteredByHand() {
    for (String code : List.of("PHONES", "RECORDS", "HOME_SHARE")) {
      RecordOutcomeInput input = input(TAY_LE, List.of(exact(code, 1)));
      Problem refused =
          catchThrowableOfType(Problem.class, () -> outcomes.record(TestActors.ORGANISER, input));
      assertThat(refused.messageKey()).isEqualTo("outcome.figureDerived");
      assertThat(refused.path()).containsExactly("figures", "0", "indicator");
      assertThat(outcomes.find(TestActors.ORGANISER, input.id())).isEmpty();
    }
  }

  @Test
  void areHeldToTheirLimitAtTheField() {
    RecordOutcomeInput input = input(TAY_LE, List.of(), FieldValueInput.integer("phones", 101));

    Problem refused =
        catchThrowableOfType(Problem.class, () -> outcomes.record(TestActors.ORGANISER, input));

    assertThat(refused.code()).hasToString("OVER_LIMIT");
    assertThat(refused.path()).containsExactly("values", "phones");
    assertThat(outcomes.find(TestActors.ORGANISER, input.id())).isEmpty();
  }
}
