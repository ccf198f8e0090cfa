package vn.tungnha.campaign.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.campaign.Refusals;
import vn.tungnha.campaign.TestCampaigns;
import vn.tungnha.platform.ChangeFeed;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.TestFields;

@ApplicationTest
class CampaignTypesTests {
  private static final Text LABEL = new Text("Nhãn", "Label");

  @Autowired CampaignTypes types;
  @Autowired CampaignTypeFiles files;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypeStore store;
  @Autowired CampaignTypePolicy policy;
  @Autowired ChangeFeed changes;
  @Autowired Clock clock;
  @Autowired Areas areas;
  @Autowired MongoTemplate mongo;

  private final String code =
      "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @BeforeEach
  void standAreas() {
    TestAreas.ensure(areas);
  }

  private CampaignRecipe recipe(String name, FieldDefinition... fields) {
    return new CampaignRecipe(
        code,
        new Text(name, name),
        LABEL,
        List.of(fields),
        List.of(),
        List.of(),
        List.of(indicator("PEOPLE", IndicatorKind.COUNT, 0)),
        List.of(),
        null,
        null);
  }

  private static Indicator indicator(String code, IndicatorKind kind, int decimals) {
    return Indicator.entered(
        code, LABEL, kind, LABEL, RollUp.SUM, Direction.UP, new BigDecimal("500"), decimals);
  }

  private static FieldDefinition required(String key) {
    return TestFields.required(TestFields.field(key, FieldKind.TEXT));
  }

  @Test
  void standAtStartAsTheirFilesSay() {
    assertThat(types.newest())
        .extracting(CampaignType::code)
        .contains("MOI_DEM_1_GIO", "TDA06_3PLUS", "SO_LIEU_BAO_CAO");
    for (CampaignRecipe recipe : CampaignTypeFiles.read()) {
      assertThat(types.newest(recipe.code()).get().recipe()).isEqualTo(recipe);
      assertThat(types.newest(recipe.code()).get().version()).isEqualTo(1);
    }
  }

  @Test
  void areNotPublishedAgainByAnotherStart() {
    long before = mongo.count(new Query(), CampaignType.class);

    files.sow(mongo);

    assertThat(mongo.count(new Query(), CampaignType.class)).isEqualTo(before);
  }

  @Test
  void getANewVersionWhenTheySaySomethingElse() {
    CampaignType first = types.publish(Actor.system(), recipe("Một"));
    assertThat(types.publish(Actor.system(), recipe(" Một "))).isEqualTo(first);

    CampaignType second = types.publish(Actor.system(), recipe("Hai"));

    assertThat(second.id()).isEqualTo(code + "~2");
    assertThat(types.newest(code)).contains(second);
    assertThat(types.find(code, 1)).contains(first);
    assertThat(types.find(code, 3)).isEmpty();
  }

  @Test
  void stayAsACampaignPinnedThem() {
    CampaignType first = types.publish(Actor.system(), recipe("Một"));
    NewCampaign any = TestCampaigns.nightly(TestAreas.DAI_THANH);
    NewCampaign told =
        TestCampaigns.of(
            any.id(), code, "Đợt", TestAreas.DAI_THANH, any.startsOn(), any.endsOn(), false);
    Campaign campaign = campaigns.create(TestActors.ORGANISER, told);

    types.publish(Actor.system(), recipe("Hai", required("office")));

    assertThat(types.of(campaigns.byId(campaign.id()))).isEqualTo(first);
    campaigns.amend(TestActors.ORGANISER, TestCampaigns.renamed(campaign, "Tên mới"));
    assertThat(Refusals.of(() -> campaigns.create(TestActors.ORGANISER, fresh())))
        .isEqualTo("REQUIRED values office");
  }

  private NewCampaign fresh() {
    NewCampaign any = TestCampaigns.nightly(TestAreas.DAI_THANH);
    return TestCampaigns.of(
        any.id(), code, "Đợt", TestAreas.DAI_THANH, any.startsOn(), any.endsOn(), false);
  }

  @Test
  void areOneVersionWhenManyInstancesStartAtOnce() throws Exception {
    List<CampaignType> published = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<CampaignType>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        CampaignTypes instance = new CampaignTypes(store, policy, changes, clock);
        runs.add(pool.submit(() -> instance.publish(Actor.system(), recipe("Một"))));
      }
      for (Future<CampaignType> run : runs) published.add(run.get());
    }

    assertThat(published).extracting(CampaignType::id).containsOnly(code + "~1");
    assertThat(mongo.count(new Query(Criteria.where("code").is(code)), CampaignType.class))
        .isEqualTo(1);
  }

  @Test
  void areSeenByAnInstanceThatDidNotPublishThem() {
    CampaignTypes other = new CampaignTypes(store, policy, changes, clock);
    CampaignType type = types.publish(Actor.system(), recipe("Một"));

    assertThat(other.byId(type.id())).isEqualTo(type);
  }

  @Test
  void refuseWhatCannotBeAType() {
    CampaignRecipe good = recipe("Một");
    long before = mongo.count(new Query(), CampaignType.class);

    assertThat(Refusals.of(() -> types.publish(TestActors.PROVINCE_ADMIN, good)))
        .isEqualTo("FORBIDDEN problem.FORBIDDEN");
    assertThat(Refusals.of(() -> publish(recipe("Một", required("Office")))))
        .isEqualTo("INVALID_VALUE campaignFields Office");
    assertThat(Refusals.of(() -> publish(counting(indicator("PEOPLE", IndicatorKind.COUNT, 1)))))
        .isEqualTo("INVALID_VALUE indicators PEOPLE decimals");
    assertThat(Refusals.of(() -> publish(counting(indicator("people", IndicatorKind.GAUGE, 0)))))
        .isEqualTo("INVALID_VALUE indicators people");
    assertThat(Refusals.of(() -> publish(counting()))).isEqualTo("INVALID_VALUE indicators");
    assertThat(mongo.count(new Query(), CampaignType.class)).isEqualTo(before);
  }

  private CampaignType publish(CampaignRecipe recipe) {
    return types.publish(Actor.system(), recipe);
  }

  private CampaignRecipe counting(Indicator... indicators) {
    return new CampaignRecipe(
        code,
        LABEL,
        LABEL,
        List.of(),
        List.of(),
        List.of(),
        List.of(indicators),
        List.of(),
        null,
        null);
  }
}
