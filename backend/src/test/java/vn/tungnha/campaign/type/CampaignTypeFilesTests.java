package vn.tungnha.campaign.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tungnha.platform.Text;

class CampaignTypeFilesTests {
  private final Map<String, CampaignRecipe> recipes =
      CampaignTypeFiles.read().stream()
          .map(CampaignRecipe::checked)
          .collect(Collectors.toMap(CampaignRecipe::code, Function.identity()));

  @Test
  void holdTheModelsTheReportsName() {
    assertThat(recipes.keySet())
        .containsExactlyInAnyOrder(
            "MOI_DEM_1_GIO",
            "TDA06_3PLUS",
            "CHO_4_0",
            "TUYEN_PHO_KHONG_TIEN_MAT",
            "PHO_CAP_DIEN_THOAI",
            "RUNG_CHUONG_VANG",
            "TAP_HUAN",
            "HO_TRO_DVC_MOT_CUA",
            "SO_LIEU_BAO_CAO");
  }

  @Test
  void areAlreadyClean() {
    assertThat(CampaignTypeFiles.read()).containsExactlyInAnyOrderElementsOf(recipes.values());
  }

  @Test
  void runOneHourEveryEveningAtTheCultureHouse() {
    CampaignRecipe nightly = recipes.get("MOI_DEM_1_GIO");

    assertThat(nightly.name()).isEqualTo(new Text("Mỗi đêm 1 giờ", "One hour every evening"));
    assertThat(nightly.rhythm())
        .isEqualTo(new SessionRhythm("DAILY", LocalTime.of(19, 30), 60, 14, "CULTURE_HOUSE"));
    assertThat(nightly.indicators())
        .extracting(Indicator::code)
        .contains("PEOPLE_GUIDED", "VNEID_ACCOUNTS", "ONLINE_FILINGS", "DVC_ACCOUNTS");
    assertThat(nightly.indicators().getFirst().maxPerOutcome())
        .isEqualByComparingTo(new BigDecimal(500));
    assertThat(nightly.source().publisher()).isEqualTo("UBND xã Đại Thạnh");
  }

  @Test
  void putFourForcesTogetherForTda06() {
    assertThat(recipes.get("TDA06_3PLUS").forces())
        .extracting(Force::teamKind)
        .containsExactly("DA06", "CNSCD_VILLAGE", "SOLIDARITY", "YOUTH");
  }

  @Test
  void neverAddUpShares() {
    List<Indicator> shares =
        recipes.values().stream()
            .flatMap(recipe -> recipe.indicators().stream())
            .filter(indicator -> indicator.unit().vi().startsWith("%"))
            .toList();

    assertThat(shares).isNotEmpty().allMatch(share -> share.rollUp() == RollUp.NONE);
  }

  @Test
  void haveAnIndicatorForEveryFigureOfTheReports() {
    assertThat(recipes.get("SO_LIEU_BAO_CAO").indicators())
        .allMatch(indicator -> indicator.kind() == IndicatorKind.GAUGE)
        .extracting(Indicator::code)
        .contains(
            "VNEID_USE_RATE",
            "VNEID_ACCOUNTS",
            "VNEID_TARGET_ACHIEVEMENT",
            "EPAYMENT_ACCOUNTS",
            "CASHLESS_RATE",
            "ONLINE_PUBLIC_SERVICE_RATE",
            "ONLINE_FILING_RATE",
            "SMARTPHONES_DONATED",
            "ADULTS_WITHOUT_SMARTPHONE",
            "ADULT_SMARTPHONE_RATE",
            "CONTEST_PARTICIPANTS",
            "TEAM_COUNT",
            "MEMBER_COUNT",
            "COMMUNE_TEAM_COUNT",
            "VILLAGE_TEAM_COUNT",
            "COMMUNE_MEMBER_COUNT",
            "VILLAGE_MEMBER_COUNT",
            "HOUSEHOLDS",
            "POPULATION",
            "VILLAGES");
  }
}
