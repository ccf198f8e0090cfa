package vn.tungnha.area;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tungnha.platform.Ids;

/**
 * The corner of the country that tests live in: two communes of the reports as in the national file
 * (before 1 July 2025), a neighbour, and villages of their own.
 */
public final class TestAreas {
  private static final Map<String, Area> FILE =
      AreaFile.read().stream().collect(Collectors.toMap(Area::id, Function.identity()));

  public static final Area VIET_NAM = AreaFile.country();

  public static final Area QUANG_NAM = file(AreaLevel.PROVINCE, "49");
  public static final Area DAI_LOC = file(AreaLevel.DISTRICT, "506");
  public static final Area DAI_THANH = file(AreaLevel.COMMUNE, "20527");

  /** Beside Đại Thạnh, in the same district. */
  public static final Area DAI_HONG = file(AreaLevel.COMMUNE, "20512");

  public static final Area TAY_LE = village(DAI_THANH, "Tây Lễ");
  public static final Area HANH_TAY = village(DAI_THANH, "Hanh Tây");

  public static final Area BAC_KAN = file(AreaLevel.PROVINCE, "06");
  public static final Area PAC_NAM = file(AreaLevel.DISTRICT, "060");
  public static final Area BOC_BO = file(AreaLevel.COMMUNE, "01864");
  public static final Area NA_COONG = village(BOC_BO, "Nà Coóng");

  /** Parents before children. */
  public static final List<Area> ALL =
      List.of(
          VIET_NAM, QUANG_NAM, DAI_LOC, DAI_THANH, DAI_HONG, TAY_LE, HANH_TAY, BAC_KAN, PAC_NAM,
          BOC_BO, NA_COONG);

  private TestAreas() {}

  /** Stores those that are not there yet. */
  public static void ensure(Areas areas) {
    List<Area> missing = ALL.stream().filter(area -> areas.find(area.id()).isEmpty()).toList();
    if (!missing.isEmpty()) areas.add(missing);
  }

  private static Area file(AreaLevel level, String code) {
    return FILE.get(AreaFile.id("LEGACY", level, code));
  }

  private static Area village(Area commune, String name) {
    return Area.below(commune, Ids.named("are", "test/" + name), "Thôn", name, true);
  }
}
