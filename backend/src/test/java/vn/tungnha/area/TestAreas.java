package vn.tungnha.area;

import java.util.List;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Texts;

/**
 * A small country for tests: two provinces with a commune and villages each, in the layout the
 * reports were written in.
 */
public final class TestAreas {
  public static final Area VIET_NAM = area(AreaLevel.COUNTRY, null, "Nước", "Việt Nam", null);

  public static final Area QUANG_NAM =
      area(AreaLevel.PROVINCE, VIET_NAM, "Tỉnh", "Quảng Nam", "49");
  public static final Area DAI_LOC = area(AreaLevel.DISTRICT, QUANG_NAM, "Huyện", "Đại Lộc", "506");
  public static final Area DAI_THANH = area(AreaLevel.COMMUNE, DAI_LOC, "Xã", "Đại Thạnh", "20527");
  public static final Area DAI_HONG = area(AreaLevel.COMMUNE, DAI_LOC, "Xã", "Đại Hồng", "20503");
  public static final Area TAY_LE = area(AreaLevel.VILLAGE, DAI_THANH, "Thôn", "Tây Lễ", null);
  public static final Area HANH_TAY = area(AreaLevel.VILLAGE, DAI_THANH, "Thôn", "Hanh Tây", null);

  public static final Area BAC_KAN = area(AreaLevel.PROVINCE, VIET_NAM, "Tỉnh", "Bắc Kạn", "06");
  public static final Area PAC_NAM = area(AreaLevel.DISTRICT, BAC_KAN, "Huyện", "Pác Nặm", "060");
  public static final Area BOC_BO = area(AreaLevel.COMMUNE, PAC_NAM, "Xã", "Bộc Bố", "01864");
  public static final Area NA_COONG = area(AreaLevel.VILLAGE, BOC_BO, "Thôn", "Nà Coóng", null);

  /** Parents before children. */
  public static final List<Area> ALL =
      List.of(
          VIET_NAM, QUANG_NAM, DAI_LOC, DAI_THANH, DAI_HONG, TAY_LE, HANH_TAY, BAC_KAN, PAC_NAM,
          BOC_BO, NA_COONG);

  private TestAreas() {}

  private static Area area(AreaLevel level, Area parent, String kind, String name, String code) {
    return new Area(
        parent == null ? Area.COUNTRY_ID : Ids.named("are", "test/" + name),
        level,
        null,
        kind,
        parent == null ? name : kind + " " + name,
        Texts.fold(parent == null ? name : kind + " " + name),
        code,
        parent == null ? null : parent.id(),
        parent == null ? List.of() : parent.path(),
        null,
        null,
        null,
        null,
        null,
        true);
  }
}
