package vn.tungnha.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Days;
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

  /** Those with an account. */
  public static final List<Actor> PEOPLE =
      List.of(ADMIN, PROVINCE_ADMIN, ORGANISER, TEAM_LEAD, MEMBER, VIEWER, OTHER_ORGANISER);

  /** The password of each of them. */
  public static final String PASSWORD = "năm con mèo ngủ trưa";

  /** The partner's key. */
  public static final String PARTNER_SECRET =
      "tnh_test_Vienthng_QuangNam00000000000000000000000000000000000";

  private TestActors() {}

  /** Stores areas, accounts and the key, if they are not there yet. */
  public static void ensure(ApplicationContext context) {
    keepWhatTheStandingClockCallsPast(context);
    TestAreas.ensure(context.getBean(Areas.class));
    Accounts accounts = context.getBean(Accounts.class);
    MongoOperations mongo = context.getBean(MongoOperations.class);
    for (Actor person : PEOPLE) {
      if (mongo.findById(person.id(), Account.class) == null)
        accounts.create(
            Actor.system(), person.id(), person.name(), person.name(), PASSWORD, person.grants());
    }
    PartnerKeys keys = context.getBean(PartnerKeys.class);
    LocalDate inAMonth = Days.today(context.getBean(Clock.class)).plusMonths(1);
    if (mongo.findById(PARTNER.id(), PartnerKey.class) == null)
      keys.issueWith(
          Actor.system(),
          PARTNER.id(),
          PARTNER.name(),
          PARTNER.grants().getFirst().areaId(),
          inAMonth,
          PARTNER_SECRET);
  }

  /** The database's own clock goes on: past the tests' noon it would sweep away every sign-in. */
  private static void keepWhatTheStandingClockCallsPast(ApplicationContext context) {
    context
        .getBean(MongoDatabaseFactory.class)
        .getMongoDatabase("admin")
        .runCommand(new Document("setParameter", 1).append("ttlMonitorEnabled", false));
  }

  private static Actor person(String login, Role role, Area area) {
    return new Actor(Ids.named("acc", login), login, false, List.of(new Grant(role, area.id())));
  }
}
