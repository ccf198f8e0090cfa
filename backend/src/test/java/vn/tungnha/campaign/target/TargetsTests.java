package vn.tungnha.campaign.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.tungnha.MutableClock;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignArea;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.Refusals;
import vn.tungnha.campaign.TestCampaigns;
import vn.tungnha.platform.Revisions;

@ApplicationTest
class TargetsTests {
  private static final Actor ORGANISER = TestActors.ORGANISER;

  @Autowired Targets targets;
  @Autowired Campaigns campaigns;
  @Autowired Areas areas;
  @Autowired Revisions revisions;
  @Autowired MutableClock clock;
  @Autowired MongoTemplate mongo;

  private Campaign campaign;

  @BeforeEach
  void oneCampaign() {
    TestAreas.ensure(areas);
    campaign = campaigns.create(ORGANISER, TestCampaigns.running(TestAreas.DAI_THANH));
  }

  @Test
  void cascadeDownTheTree() {
    Target commune = targets.assign(ORGANISER, told(TestAreas.DAI_THANH, "400"));
    targets.assign(ORGANISER, told(TestAreas.TAY_LE, "150"));
    targets.assign(ORGANISER, told(TestAreas.HANH_TAY, "138"));
    targets.assign(
        ORGANISER, TestCampaigns.target(campaign, TestAreas.HANH_TAY, "PEOPLE_GUIDED", "900"));

    List<Target> all = all(ORGANISER);

    assertThat(all)
        .extracting(Target::areaId)
        .containsExactly(
            TestAreas.DAI_THANH.id(),
            TestAreas.HANH_TAY.id(),
            TestAreas.HANH_TAY.id(),
            TestAreas.TAY_LE.id());
    assertThat(all.get(1).indicatorCode()).isEqualTo("PEOPLE_GUIDED");
    assertThat(targets.assignedBelow(all)).isEqualTo(Map.of(commune, new BigDecimal("288")));
    assertThat(targets.valuesOf(campaign.id(), TestAreas.HANH_TAY.id()))
        .isEqualTo(
            Map.of(
                "PEOPLE_GUIDED", new BigDecimal("900"), "VNEID_ACCOUNTS", new BigDecimal("138")));
    assertThat(revisions.current(campaign.id())).isEqualTo(5);
  }

  @Test
  void ofPercentagesAreNeverAddedUp() {
    for (Area area : List.of(TestAreas.DAI_THANH, TestAreas.TAY_LE, TestAreas.HANH_TAY))
      targets.assign(ORGANISER, TestCampaigns.target(campaign, area, "ONLINE_FILING_RATE", "80"));

    List<Target> all = all(ORGANISER);

    assertThat(all).hasSize(3);
    assertThat(targets.assignedBelow(all)).isEmpty();
  }

  @Test
  void areReadForManyPlacesAtOnce() {
    targets.assign(ORGANISER, told(TestAreas.TAY_LE, "150"));
    CampaignArea assigned = new CampaignArea(campaign.id(), TestAreas.TAY_LE.id());
    CampaignArea bare = new CampaignArea(campaign.id(), TestAreas.HANH_TAY.id());

    assertThat(targets.valuesOf(Set.of(assigned, bare)))
        .isEqualTo(Map.of(assigned, Map.of("VNEID_ACCOUNTS", new BigDecimal("150"))));
  }

  private NewTarget told(Area area, String value) {
    return TestCampaigns.target(campaign, area, value);
  }

  private List<Target> all(Actor actor) {
    return targets.of(actor, Set.of(campaign.id()), null).getOrDefault(campaign.id(), List.of());
  }

  @Test
  void keepEarlierValuesNewestFirst() {
    targets.assign(ORGANISER, told(TestAreas.TAY_LE, "100"));
    clock.advance(Duration.ofDays(1));
    targets.assign(ORGANISER, told(TestAreas.TAY_LE, "120.0"));
    clock.advance(Duration.ofDays(1));
    Target last =
        targets.assign(
            ORGANISER,
            new NewTarget(
                campaign.id(),
                TestAreas.TAY_LE.id(),
                "VNEID_ACCOUNTS",
                new BigDecimal("150"),
                " 12/KH-UBND ",
                LocalDate.parse("2026-11-20"),
                null));

    assertThat(last.value()).isEqualTo(new BigDecimal("150"));
    assertThat(last.documentNumber()).isEqualTo("12/KH-UBND");
    assertThat(last.assignedBy()).isEqualTo("canbo.daithanh");
    assertThat(last.assignedAt()).isEqualTo(MutableClock.START.plus(Duration.ofDays(2)));
    assertThat(last.revisions())
        .containsExactly(
            new TargetRevision(
                new BigDecimal("120"),
                null,
                null,
                MutableClock.START.plus(Duration.ofDays(1)),
                "canbo.daithanh"),
            new TargetRevision(
                new BigDecimal("100"), null, null, MutableClock.START, "canbo.daithanh"));
    assertThat(last.version()).isEqualTo(3);
    assertThat(targets.visible(ORGANISER, Set.of(last.id()))).containsEntry(last.id(), last);
  }

  @Test
  void changeNothingWhenRepeated() {
    Target first = targets.assign(ORGANISER, told(TestAreas.TAY_LE, "100"));
    clock.advance(Duration.ofDays(1));

    assertThat(targets.assign(ORGANISER, told(TestAreas.TAY_LE, "100.00"))).isEqualTo(first);
  }

  @Test
  void areOneDocumentWhoeverAssignsAtOnce() throws Exception {
    List<Target> answers = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Target>> runs = new ArrayList<>();
      for (int value = 1; value <= 8; value++) {
        NewTarget told = told(TestAreas.TAY_LE, String.valueOf(value));
        runs.add(pool.submit(() -> targets.assign(ORGANISER, told)));
      }
      for (Future<Target> run : runs) answers.add(run.get());
    }

    List<Target> stored =
        mongo.find(new Query(Criteria.where("campaignId").is(campaign.id())), Target.class);
    assertThat(stored).hasSize(1);
    assertThat(stored.getFirst().version()).isEqualTo(8);
    assertThat(stored.getFirst().revisions()).hasSize(7);
    assertThat(answers).contains(stored.getFirst());
    assertThat(revisions.current(campaign.id())).isEqualTo(9);
  }

  @Test
  void areWithdrawnAndAssignedAgainWithTheirHistory() {
    Target first = targets.assign(ORGANISER, told(TestAreas.TAY_LE, "100"));

    Target withdrawn = targets.withdraw(ORGANISER, first.id(), first.version());

    assertThat(withdrawn.value()).isEqualTo(new BigDecimal("100"));
    assertThat(all(ORGANISER)).isEmpty();
    assertThat(targets.visible(ORGANISER, Set.of(first.id()))).isEmpty();
    assertThat(targets.valuesOf(campaign.id(), TestAreas.TAY_LE.id())).isEmpty();
    assertThat(Refusals.of(() -> targets.withdraw(ORGANISER, first.id(), 2)))
        .isEqualTo("NOT_FOUND problem.NOT_FOUND");
    Target again = targets.assign(ORGANISER, told(TestAreas.TAY_LE, "90"));
    assertThat(again.revisions())
        .extracting(TargetRevision::value)
        .containsExactly(new BigDecimal("100"));
    assertThat(all(ORGANISER)).containsExactly(again);
    assertThat(revisions.current(campaign.id())).isEqualTo(4);
  }

  @Test
  void refuseWhatCannotBeATarget() {
    assertThat(refused(told(TestAreas.DAI_HONG, "1"))).isEqualTo("INVALID_VALUE areaId");
    assertThat(refused(told(TestAreas.QUANG_NAM, "1"))).isEqualTo("INVALID_VALUE areaId");
    assertThat(refused(told(TestAreas.TAY_LE, "-1"))).isEqualTo("NEGATIVE_COUNT value");
    assertThat(refused(told(TestAreas.TAY_LE, "1.5"))).isEqualTo("INVALID_VALUE value");
    assertThat(refused(told(TestAreas.TAY_LE, "1E+12"))).isEqualTo("INVALID_VALUE value");
    assertThat(refused(TestCampaigns.target(campaign, TestAreas.TAY_LE, "COWS", "1")))
        .isEqualTo("UNKNOWN_FIELD indicator");
    assertThat(
            refused(
                new NewTarget(
                    campaign.id(), "are_x", "VNEID_ACCOUNTS", BigDecimal.ONE, null, null, null)))
        .isEqualTo("NOT_FOUND areaId");
    assertThat(all(ORGANISER)).isEmpty();
    assertThat(revisions.current(campaign.id())).isEqualTo(1);
  }

  private String refused(NewTarget told) {
    return Refusals.of(() -> targets.assign(ORGANISER, told));
  }

  @Test
  void takeAShareWithItsDecimals() {
    Target share =
        targets.assign(
            ORGANISER,
            TestCampaigns.target(campaign, TestAreas.DAI_THANH, "ONLINE_FILING_RATE", "64.28"));

    assertThat(share.value()).isEqualTo(new BigDecimal("64.28"));
    assertThat(
            refused(
                TestCampaigns.target(
                    campaign, TestAreas.DAI_THANH, "ONLINE_FILING_RATE", "64.285")))
        .isEqualTo("INVALID_VALUE value");
  }

  @Test
  void stayAsTheyAreOnceTheCampaignIsClosed() {
    Target target = targets.assign(ORGANISER, told(TestAreas.TAY_LE, "100"));
    campaigns.close(ORGANISER, campaign.id(), campaign.version());

    assertThat(Refusals.of(() -> targets.withdraw(ORGANISER, target.id(), target.version())))
        .isEqualTo("WRONG_STATE campaign.isCLOSED");
    assertThat(Refusals.of(() -> targets.assign(ORGANISER, told(TestAreas.TAY_LE, "1"))))
        .isEqualTo("WRONG_STATE campaign.isCLOSED");
    assertThat(all(ORGANISER)).containsExactly(target);
  }

  @Test
  void areAssignedByOrganisersAndSeenByWhomTheyConcern() {
    Target commune = targets.assign(ORGANISER, told(TestAreas.DAI_THANH, "400"));
    Target own = targets.assign(ORGANISER, told(TestAreas.TAY_LE, "150"));
    Target sibling = targets.assign(ORGANISER, told(TestAreas.HANH_TAY, "138"));
    Set<String> ids = Set.of(commune.id(), own.id(), sibling.id());

    assertThat(all(TestActors.TEAM_LEAD)).containsExactly(commune, own);
    assertThat(targets.visible(TestActors.TEAM_LEAD, ids)).containsOnlyKeys(commune.id(), own.id());
    assertThat(targets.visible(TestActors.OTHER_ORGANISER, ids)).isEmpty();
    assertThat(targets.visible(TestActors.PARTNER, ids)).hasSize(3);
    assertThat(Refusals.of(() -> targets.assign(TestActors.TEAM_LEAD, told(TestAreas.TAY_LE, "1"))))
        .isEqualTo("FORBIDDEN areaId");
    assertThat(Refusals.of(() -> targets.withdraw(TestActors.TEAM_LEAD, own.id(), 1)))
        .isEqualTo("FORBIDDEN problem.FORBIDDEN");
    assertThat(
            Refusals.of(
                () -> targets.assign(TestActors.OTHER_ORGANISER, told(TestAreas.TAY_LE, "1"))))
        .isEqualTo("NOT_FOUND campaignId");
    assertThat(all(ORGANISER)).containsExactly(commune, sibling, own);
  }

  @Test
  void ofADraftAreNotSeenBelow() {
    Campaign draft = campaigns.create(ORGANISER, TestCampaigns.nightly(TestAreas.DAI_THANH));
    Target own = targets.assign(ORGANISER, TestCampaigns.target(draft, TestAreas.TAY_LE, "150"));

    assertThat(targets.visible(TestActors.TEAM_LEAD, Set.of(own.id()))).isEmpty();
  }

  @Test
  void areAssignedInAProvincesDriveByTheCommuneToItsVillages() {
    campaign =
        campaigns.create(TestActors.PROVINCE_ADMIN, TestCampaigns.running(TestAreas.QUANG_NAM));

    Target village = targets.assign(ORGANISER, told(TestAreas.TAY_LE, "150"));

    assertThat(village.parentAreaId()).isEqualTo(TestAreas.DAI_THANH.id());
    assertThat(refused(told(TestAreas.DAI_HONG, "1"))).isEqualTo("FORBIDDEN areaId");
    assertThat(refused(told(TestAreas.QUANG_NAM, "1"))).isEqualTo("FORBIDDEN areaId");
  }
}
