package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.area.TestAreas.BOC_BO;
import static vn.tungnha.area.TestAreas.DAI_HONG;
import static vn.tungnha.area.TestAreas.DAI_THANH;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.campaign.target.NewTarget;
import vn.tungnha.campaign.target.Targets;
import vn.tungnha.campaign.type.CampaignRecipe;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.Direction;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.IndicatorSource;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.outcome.FigureInput;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.RecordOutcomeInput;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Text;

/** The areas that took up a type, side by side. */
@ApplicationTest
class AdoptionsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Autowired Adoptions adoptions;
  @Autowired Outcomes outcomes;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Targets targets;
  @Autowired ApplicationContext context;

  private final String code =
      "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @BeforeEach
  void typeTakenUpInThreeCommunes() {
    TestActors.ensure(context);
    types.publish(
        Actor.system(),
        new CampaignRecipe(
            code,
            text("So sánh"),
            text("Chỉ dùng khi kiểm thử."),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                indicator("DONE", IndicatorKind.COUNT, RollUp.SUM, IndicatorSource.ENTERED),
                indicator("HOMES", IndicatorKind.GAUGE, RollUp.SUM, IndicatorSource.ENTERED),
                indicator(
                    "RATE",
                    IndicatorKind.RATIO,
                    RollUp.NONE,
                    IndicatorSource.formula("DONE / HOMES * 100"))),
            List.of(),
            null,
            null));
    Campaign first = campaign(DAI_THANH, TODAY.minusDays(20));
    Campaign second = campaign(DAI_THANH, TODAY.minusDays(3));
    Campaign beside = campaign(DAI_HONG, TODAY.minusDays(3));
    Campaign elsewhere = campaign(BOC_BO, TODAY.minusDays(3));
    record(first, DAI_THANH, FigureInput.exact("DONE", 9), FigureInput.exact("HOMES", 100));
    record(second, DAI_THANH, FigureInput.exact("DONE", 4), FigureInput.exact("HOMES", 50));
    record(elsewhere, BOC_BO, FigureInput.exact("DONE", 7));
    target(first, DAI_THANH, "20");
    target(second, DAI_THANH, "6");
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> shown(TestActors.ADMIN).contains("7"));
    assertThat(beside.areaId()).isEqualTo(DAI_HONG.id());
  }

  private static Indicator indicator(
      String code, IndicatorKind kind, RollUp rollUp, IndicatorSource source) {
    return new Indicator(code, text(code), kind, text("hộ"), rollUp, Direction.UP, null, 0, source);
  }

  private static Text text(String text) {
    return new Text(text, text);
  }

  private Campaign campaign(Area area, LocalDate startsOn) {
    return campaigns.create(
        TestActors.ADMIN,
        new NewCampaign(
            Ids.fresh("cmp", Instant.now()),
            code,
            "So sánh",
            area.id(),
            startsOn,
            TODAY.plusDays(5),
            null,
            null,
            true,
            null));
  }

  private void record(Campaign campaign, Area area, FigureInput... figures) {
    outcomes.record(
        TestActors.ADMIN,
        new RecordOutcomeInput(
            Ids.fresh("out", Instant.now()),
            campaign.id(),
            null,
            area.id(),
            null,
            TODAY,
            List.of(figures),
            null,
            null,
            null));
  }

  private void target(Campaign campaign, Area area, String value) {
    targets.assign(
        TestActors.ADMIN,
        new NewTarget(campaign.id(), area.id(), "DONE", new BigDecimal(value), null, null, null));
  }

  /** Area, campaigns, then value, target and share of each indicator. */
  private String shown(Actor actor) {
    StringBuilder shown = new StringBuilder();
    for (Adoption adoption : adoptions.of(actor, code)) {
      shown.append(adoption.area().name()).append(' ').append(adoption.campaigns()).append(':');
      for (Adoption.Result result : adoption.results())
        shown
            .append(' ')
            .append(plain(result.value()))
            .append('/')
            .append(plain(result.target()))
            .append('=')
            .append(plain(result.share()));
      shown.append('\n');
    }
    return shown.toString();
  }

  private static String plain(BigDecimal value) {
    return value == null ? "-" : value.stripTrailingZeros().toPlainString();
  }

  @Test
  void showEachWithItsTotalsTargetsAndRatios() {
    assertThat(shown(TestActors.ADMIN))
        .isEqualTo(
            """
            Xã Bộc Bố 1: 7/-=- -/-=- -/-=-
            Xã Đại Hồng 1: 0/-=- -/-=- -/-=-
            Xã Đại Thạnh 2: 13/26=0.5 50/-=- 26/-=-
            """);
    assertThat(adoptions.of(TestActors.ADMIN, "NO_SUCH_TYPE")).isEmpty();
  }

  @Test
  void showOnlyWhatTheActorMaySee() {
    assertThat(shown(TestActors.ORGANISER)).startsWith("Xã Đại Thạnh 2:").hasLineCount(1);
    assertThat(shown(TestActors.OTHER_ORGANISER)).startsWith("Xã Bộc Bố 1:").hasLineCount(1);
    assertThat(shown(TestActors.PARTNER)).doesNotContain("Bộc Bố").hasLineCount(2);
  }

  @Test
  void readForPartnersThroughTheContract() {
    TestBrowser partner =
        TestBrowser.anonymous(context).with("Authorization", "Bearer " + TestActors.PARTNER_SECRET);

    assertThat(
            partner
                .graphql(
                    "{ adoption(code: \"%s\") { area { name } campaigns results { indicator { code } value target share } } }"
                        .formatted(code))
                .raw()
                .body())
        .contains("\"name\":\"Xã Đại Thạnh\"},\"campaigns\":2,")
        .contains("{\"indicator\":{\"code\":\"DONE\"},\"value\":13,\"target\":26,\"share\":0.5}")
        .doesNotContain("errors");
  }
}
