package vn.tungnha.access;

import java.util.List;
import vn.tungnha.area.Area;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Ids;

/** Known people with known rights, the same in every module's tests. */
public final class TestActors {
  /** Of the whole country. */
  public static final Actor ADMIN = person("quantri", Role.ADMIN, TestAreas.VIET_NAM);

  /** Runs the installation in Quảng Nam province only. */
  public static final Actor PROVINCE_ADMIN =
      person("quantri.quangnam", Role.ADMIN, TestAreas.QUANG_NAM);

  public static final Actor ORGANISER =
      person("canbo.daithanh", Role.ORGANISER, TestAreas.DAI_THANH);

  /** Of one village of Đại Thạnh. */
  public static final Actor TEAM_LEAD = person("totruong.tayle", Role.TEAM_LEAD, TestAreas.TAY_LE);

  public static final Actor MEMBER = person("thanhvien.tayle", Role.MEMBER, TestAreas.TAY_LE);
  public static final Actor VIEWER = person("nguoixem.daithanh", Role.VIEWER, TestAreas.DAI_THANH);

  /** In another province: sees nothing of Đại Thạnh. */
  public static final Actor OTHER_ORGANISER =
      person("canbo.bocbo", Role.ORGANISER, TestAreas.BOC_BO);

  /** A partner's key for Quảng Nam province: aggregates only. */
  public static final Actor PARTNER =
      new Actor(
          Ids.named("key", "Viễn thông Quảng Nam"),
          "Viễn thông Quảng Nam",
          true,
          List.of(new Grant(Role.VIEWER, TestAreas.QUANG_NAM.id())));

  /** Those with an account, as {@link TestActors} knows them. */
  public static final List<Actor> PEOPLE =
      List.of(ADMIN, PROVINCE_ADMIN, ORGANISER, TEAM_LEAD, MEMBER, VIEWER, OTHER_ORGANISER);

  private TestActors() {}

  private static Actor person(String login, Role role, Area area) {
    return new Actor(Ids.named("acc", login), login, false, List.of(new Grant(role, area.id())));
  }
}
