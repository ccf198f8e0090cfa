package vn.tungnha.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.target.NewTarget;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.field.FieldValueInput;

/** What tests make campaigns and targets from: two weeks of "Mỗi đêm 1 giờ". */
public final class TestCampaigns {
  static final LocalDate FIRST = LocalDate.parse("2026-11-16");
  static final LocalDate LAST = LocalDate.parse("2026-11-29");

  private TestCampaigns() {}

  public static NewCampaign nightly(Area area) {
    return named(area, "Mỗi đêm 1 giờ tháng 11", false);
  }

  public static NewCampaign running(Area area) {
    return named(area, "Mỗi đêm 1 giờ tháng 11", true);
  }

  static NewCampaign named(Area area, String name, boolean activate) {
    return of(Ids.fresh("cmp", Instant.now()), "MOI_DEM_1_GIO", name, area, FIRST, LAST, activate);
  }

  public static NewCampaign of(
      String id,
      String type,
      String name,
      Area area,
      LocalDate startsOn,
      LocalDate endsOn,
      boolean activate,
      FieldValueInput... values) {
    return new NewCampaign(
        id, type, name, area.id(), startsOn, endsOn, null, List.of(values), activate, null);
  }

  public static CampaignAmendment renamed(Campaign campaign, String name) {
    return new CampaignAmendment(campaign.id(), campaign.version(), name, null, null, null, null);
  }

  public static NewTarget target(Campaign campaign, Area area, String value) {
    return target(campaign, area, "VNEID_ACCOUNTS", value);
  }

  public static NewTarget target(Campaign campaign, Area area, String indicator, String value) {
    return new NewTarget(
        campaign.id(), area.id(), indicator, new BigDecimal(value), null, null, null);
  }
}
