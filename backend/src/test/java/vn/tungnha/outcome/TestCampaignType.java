package vn.tungnha.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.campaign.type.CampaignRecipe;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.Direction;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.TestFields;

/** A type with every kind of indicator, and a campaign of it that runs for two weeks. */
public final class TestCampaignType {
  public static final String CODE = "KIEM_THU_KET_QUA";
  public static final LocalDate FIRST = LocalDate.of(2026, 11, 16);
  public static final LocalDate LAST = LocalDate.of(2026, 11, 29);

  private static final FieldDefinition HELP =
      TestFields.length(TestFields.field("help", FieldKind.TEXT), null, 40);

  private TestCampaignType() {}

  public static Campaign running(Campaigns campaigns, CampaignTypes types, Area area) {
    return running(campaigns, types, area, CODE, List.of(HELP));
  }

  /** The same of a type with these outcome fields. */
  public static Campaign running(
      Campaigns campaigns,
      CampaignTypes types,
      Area area,
      String code,
      List<FieldDefinition> outcomeFields) {
    types.publish(Actor.system(), recipe(code, outcomeFields));
    return campaigns.create(
        TestActors.ADMIN,
        new NewCampaign(
            Ids.fresh("cmp", Instant.now()),
            code,
            "Kiểm thử kết quả",
            area.id(),
            FIRST,
            LAST,
            null,
            null,
            true,
            null));
  }

  private static CampaignRecipe recipe(String code, List<FieldDefinition> outcomeFields) {
    return new CampaignRecipe(
        code,
        text("Kiểm thử kết quả"),
        text("Chỉ dùng khi kiểm thử."),
        List.of(),
        List.of(),
        outcomeFields,
        List.of(
            indicator("VNEID_ACCOUNTS", IndicatorKind.COUNT, RollUp.SUM, "tài khoản", 500, 0),
            indicator("PEOPLE_GUIDED", IndicatorKind.COUNT, RollUp.SUM, "người", null, 0),
            indicator("SMARTPHONES", IndicatorKind.GAUGE, RollUp.SUM, "máy", null, 0),
            indicator("RATE", IndicatorKind.GAUGE, RollUp.NONE, "%", 100, 2)),
        List.of(),
        null,
        null);
  }

  private static Indicator indicator(
      String code, IndicatorKind kind, RollUp rollUp, String unit, Integer most, int decimals) {
    return Indicator.entered(
        code,
        text(code),
        kind,
        text(unit),
        rollUp,
        Direction.UP,
        most == null ? null : BigDecimal.valueOf(most),
        decimals);
  }

  private static Text text(String vi) {
    return new Text(vi, vi);
  }
}
