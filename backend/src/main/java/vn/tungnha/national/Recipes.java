package vn.tungnha.national;

import java.util.List;
import vn.tungnha.campaign.type.CampaignRecipe;
import vn.tungnha.campaign.type.Direction;
import vn.tungnha.campaign.type.Force;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.IndicatorSource;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Text;

/** Invented campaign types, each with eight indicators: five counts, two levels, one ratio. */
enum Recipes {
  QG_DINH_DANH("Định danh điện tử toàn dân", "Digital identity for all"),
  QG_DICH_VU_CONG("Dịch vụ công trực tuyến", "Online public services"),
  QG_KHONG_TIEN_MAT("Thanh toán không dùng tiền mặt", "Cashless payment"),
  QG_KY_NANG_SO("Bình dân học vụ số", "Digital skills for all");

  static final String PEOPLE = "PEOPLE_GUIDED";
  static final String ACCOUNTS = "ACCOUNTS";
  static final String FILES = "FILES";
  static final String HOUSEHOLDS = "HOUSEHOLDS";
  static final String CALLS = "CALLS";
  static final String WIFI = "WIFI_POINTS";
  static final String SMARTPHONES = "SMARTPHONE_PERCENT";
  private static final String SUCCESS = "ACCOUNTS_PERCENT";

  private final String vi;
  private final String en;

  Recipes(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  Text title() {
    return new Text(vi, en);
  }

  CampaignRecipe recipe() {
    Text people = new Text("người", "people");
    Text percent = new Text("%", "%");
    return new CampaignRecipe(
        name(),
        title(),
        new Text("Dữ liệu mẫu cho phép đo tốc độ.", "Sample data for measuring speed."),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            count(PEOPLE, "Người được hướng dẫn", "People guided", people),
            count(
                ACCOUNTS, "Tài khoản đã lập", "Accounts opened", new Text("tài khoản", "accounts")),
            count(FILES, "Hồ sơ nộp trực tuyến", "Files sent online", new Text("hồ sơ", "files")),
            count(HOUSEHOLDS, "Hộ đã đến", "Households visited", new Text("hộ", "households")),
            count(CALLS, "Cuộc gọi hỗ trợ", "Support calls", new Text("cuộc", "calls")),
            level(
                WIFI,
                "Điểm wifi công cộng",
                "Public wifi points",
                new Text("điểm", "points"),
                RollUp.SUM),
            level(
                SMARTPHONES,
                "Tỷ lệ có điện thoại thông minh",
                "Smartphone share",
                percent,
                RollUp.NONE),
            new Indicator(
                SUCCESS,
                new Text("Tỷ lệ lập được tài khoản", "Share with an account"),
                IndicatorKind.RATIO,
                percent,
                RollUp.NONE,
                Direction.UP,
                null,
                2,
                IndicatorSource.formula("100 * " + ACCOUNTS + " / " + PEOPLE))),
        List.of(
            new Force("CNSCD_VILLAGE", new Text("Tổ công nghệ số", "Digital team")),
            new Force("YOUTH", new Text("Thanh niên tình nguyện", "Youth volunteers"))),
        null,
        Source.invented());
  }

  private static Indicator count(String code, String vi, String en, Text unit) {
    return Indicator.entered(
        code, new Text(vi, en), IndicatorKind.COUNT, unit, RollUp.SUM, Direction.UP, null, 0);
  }

  private static Indicator level(String code, String vi, String en, Text unit, RollUp rollUp) {
    return Indicator.entered(
        code, new Text(vi, en), IndicatorKind.GAUGE, unit, rollUp, Direction.UP, null, 0);
  }
}
