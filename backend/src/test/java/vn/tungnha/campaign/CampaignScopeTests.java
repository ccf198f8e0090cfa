package vn.tungnha.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Revisions;

/** Who sees which campaign, by every way that leads to one. */
@ApplicationTest
class CampaignScopeTests {
  private static final List<Actor> NEIGHBOURS =
      List.of(TestActors.TEAM_LEAD, TestActors.MEMBER, TestActors.ORGANISER, TestActors.VIEWER);

  @Autowired Campaigns campaigns;
  @Autowired CampaignPolicy policy;
  @Autowired Revisions revisions;
  @Autowired Areas areas;

  private final Map<String, Campaign> byName = new TreeMap<>();

  @BeforeEach
  void oneOfEach() {
    TestAreas.ensure(areas);
    for (var area :
        List.of(
            TestAreas.QUANG_NAM,
            TestAreas.DAI_THANH,
            TestAreas.DAI_HONG,
            TestAreas.TAY_LE,
            TestAreas.HANH_TAY,
            TestAreas.BOC_BO)) {
      Campaign draft = campaigns.create(Actor.system(), TestCampaigns.nightly(area));
      Campaign active = campaigns.create(Actor.system(), TestCampaigns.running(area));
      byName.put(area.name() + " draft", draft);
      byName.put(area.name() + " active", active);
    }
    Campaign closed = campaigns.create(Actor.system(), TestCampaigns.running(TestAreas.DAI_THANH));
    byName.put(
        "Xã Đại Thạnh closed", campaigns.close(Actor.system(), closed.id(), closed.version()));
  }

  @Test
  void showsAVillageItsOwnAndWhatRunsAboveIt() {
    assertThat(seen(TestActors.TEAM_LEAD))
        .containsExactlyInAnyOrder(
            "Thôn Tây Lễ draft",
            "Thôn Tây Lễ active",
            "Xã Đại Thạnh active",
            "Xã Đại Thạnh closed",
            "Tỉnh Quảng Nam active");
  }

  @Test
  void showsACommuneAllInsideItAndWhatRunsAboveIt() {
    assertThat(seen(TestActors.ORGANISER))
        .containsExactlyInAnyOrder(
            "Xã Đại Thạnh draft",
            "Xã Đại Thạnh active",
            "Xã Đại Thạnh closed",
            "Thôn Tây Lễ draft",
            "Thôn Tây Lễ active",
            "Thôn Hanh Tây draft",
            "Thôn Hanh Tây active",
            "Tỉnh Quảng Nam active");
    assertThat(seen(TestActors.VIEWER)).isEqualTo(seen(TestActors.ORGANISER));
  }

  @Test
  void showsAnotherProvinceNothing() {
    assertThat(seen(TestActors.OTHER_ORGANISER))
        .containsExactlyInAnyOrder("Xã Bộc Bố draft", "Xã Bộc Bố active");
  }

  @Test
  void showsAPartnerItsArea() {
    assertThat(seen(TestActors.PARTNER)).contains("Tỉnh Quảng Nam draft", "Xã Đại Hồng active");
    assertThat(seen(TestActors.PARTNER)).doesNotContain("Xã Bộc Bố active", "Xã Bộc Bố draft");
  }

  @Test
  void showsNobodyWithoutAGrantAnything() {
    assertThat(seen(new Actor("acc_0", "khach", false, List.of()))).isEmpty();
  }

  /** The names of those seen; every way must agree. */
  private Set<String> seen(Actor actor) {
    Set<String> ids = byName.values().stream().map(Campaign::id).collect(Collectors.toSet());
    Set<String> visible = campaigns.visible(actor, ids).keySet();
    Map<String, Long> revisions = this.revisions.all(ids);
    // read, and then as kept
    for (int i = 0; i < 2; i++)
      assertThat(campaigns.visibleAsOf(actor, revisions).keySet()).isEqualTo(visible);
    Set<String> names = new TreeSet<>();
    byName.forEach(
        (name, campaign) -> {
          boolean found = campaigns.find(actor, campaign.id()).isPresent();
          boolean listed =
              campaigns
                  .list(
                      actor,
                      new CampaignFilter(campaign.areaId(), null, null, null, null, null),
                      null,
                      new PageRequest(100, null))
                  .nodes()
                  .contains(campaign);
          assertThat(found).as(name).isEqualTo(listed).isEqualTo(visible.contains(campaign.id()));
          if (found) names.add(name);
        });
    return names;
  }

  @Test
  void letsOnlyOrganisersOfTheAreaManage() {
    Campaign commune = byName.get("Xã Đại Thạnh active");
    Campaign province = byName.get("Tỉnh Quảng Nam active");

    assertThat(Refusals.of(() -> campaigns.close(TestActors.TEAM_LEAD, commune.id(), 1)))
        .isEqualTo("FORBIDDEN problem.FORBIDDEN");
    assertThat(Refusals.of(() -> campaigns.close(TestActors.VIEWER, commune.id(), 1)))
        .isEqualTo("FORBIDDEN problem.FORBIDDEN");
    assertThat(Refusals.of(() -> campaigns.close(TestActors.ORGANISER, province.id(), 1)))
        .isEqualTo("FORBIDDEN problem.FORBIDDEN");
    assertThat(Refusals.of(() -> campaigns.close(TestActors.PARTNER, province.id(), 1)))
        .isEqualTo("FORBIDDEN problem.FORBIDDEN");
    assertThat(Refusals.of(() -> campaigns.close(TestActors.OTHER_ORGANISER, commune.id(), 1)))
        .isEqualTo("NOT_FOUND problem.NOT_FOUND");
    assertThat(campaigns.byId(commune.id())).isEqualTo(commune);
    assertThat(campaigns.byId(province.id())).isEqualTo(province);
  }

  @Test
  void letsNobodyPlanOutsideTheirArea() {
    assertThat(
            Refusals.of(
                () ->
                    campaigns.create(
                        TestActors.ORGANISER, TestCampaigns.nightly(TestAreas.DAI_HONG))))
        .isEqualTo("NOT_FOUND areaId");
    assertThat(
            Refusals.of(
                () ->
                    campaigns.create(
                        TestActors.TEAM_LEAD, TestCampaigns.nightly(TestAreas.TAY_LE))))
        .isEqualTo("FORBIDDEN areaId");
    assertThat(
            Refusals.of(
                () ->
                    campaigns.create(
                        TestActors.PARTNER, TestCampaigns.nightly(TestAreas.DAI_THANH))))
        .isEqualTo("FORBIDDEN areaId");
  }

  @Test
  void tellsWhatTheViewerMayDo() {
    Campaign active = byName.get("Xã Đại Thạnh active");
    Campaign closed = byName.get("Xã Đại Thạnh closed");
    Campaign sibling = byName.get("Thôn Hanh Tây active");

    assertThat(NEIGHBOURS)
        .extracting(actor -> policy.mayManage(actor, active.areaPath()))
        .containsExactly(false, false, true, false);
    assertThat(NEIGHBOURS)
        .extracting(actor -> policy.maySchedule(actor, active))
        .containsExactly(false, false, true, false);
    assertThat(NEIGHBOURS)
        .extracting(actor -> policy.mayRecord(actor, active))
        .containsExactly(true, true, true, false);
    assertThat(NEIGHBOURS)
        .extracting(actor -> policy.mayRecord(actor, sibling))
        .containsExactly(false, false, true, false);
    assertThat(NEIGHBOURS)
        .noneMatch(actor -> policy.mayRecord(actor, closed) || policy.maySchedule(actor, closed));
    assertThat(policy.mayRecord(TestActors.PARTNER, active)).isFalse();
  }
}
