package vn.tungnha.sample;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Accounts;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Grant;
import vn.tungnha.access.PartnerKeys;
import vn.tungnha.access.Role;
import vn.tungnha.area.Area;
import vn.tungnha.platform.Ids;

/**
 * The demo accounts, named by role, with one password given from outside, and a partner's key
 * likewise.
 */
@Component
class AccountSample {
  private record Demo(String login, String fullName, Role role, String areaId) {}

  private static final List<Demo> PEOPLE =
      List.of(
          new Demo("admin", "Quản trị hệ thống", Role.ADMIN, Area.COUNTRY_ID),
          new Demo("daithanh", "Cán bộ xã Đại Thạnh", Role.ORGANISER, Reports.areaId("dai-thanh")),
          new Demo(
              "totruong", "Tổ trưởng ở Đại Thạnh", Role.TEAM_LEAD, Reports.areaId("dai-thanh")),
          new Demo("thanhvien", "Thành viên ở Đại Thạnh", Role.MEMBER, Reports.areaId("dai-thanh")),
          new Demo("bocbo", "Cán bộ xã Bộc Bố", Role.ORGANISER, Reports.areaId("boc-bo")),
          new Demo("kimson", "Cán bộ huyện Kim Sơn", Role.ORGANISER, Reports.areaId("kim-son")),
          new Demo("backan", "Lãnh đạo tỉnh Bắc Kạn", Role.VIEWER, Reports.areaId("bac-kan")));

  private final Accounts accounts;
  private final PartnerKeys keys;
  private final String password;
  private final String partnerKey;

  AccountSample(
      Accounts accounts,
      PartnerKeys keys,
      @Value("${tungnha.sample.password:}") String password,
      @Value("${tungnha.sample.partner-key:}") String partnerKey) {
    this.accounts = accounts;
    this.keys = keys;
    this.password = password;
    this.partnerKey = partnerKey;
  }

  /** Without a password no accounts, without a key no key. */
  void load(Actor actor, LocalDate firstDay) {
    if (!password.isEmpty()) PEOPLE.forEach(demo -> load(actor, demo));
    if (!partnerKey.isEmpty())
      keys.issueWith(
          actor,
          Ids.named("key", "sample"),
          "Đối tác mẫu",
          Area.COUNTRY_ID,
          firstDay.plusDays(364),
          partnerKey);
  }

  private void load(Actor actor, Demo demo) {
    List<Grant> grants = List.of(new Grant(demo.role(), demo.areaId()));
    accounts.create(
        actor,
        Ids.named("acc", "sample/" + demo.login()),
        demo.login(),
        demo.fullName(),
        password,
        grants);
  }
}
