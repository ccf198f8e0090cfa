package vn.tungnha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MutableClock;
import vn.tungnha.access.PartnerKeyInput.IssuePartnerKeyInput;
import vn.tungnha.access.PartnerKeyInput.IssuePartnerKeyPayload;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.area.Area;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Transactions;

/** Partners' keys, from their issue to their end. */
@ApplicationTest
class PartnerKeyTests {
  private static final String VIEWER = "{ viewer { name partner homeArea { name } } }";
  private static final LocalDate IN_A_MONTH = LocalDate.of(2026, 12, 22);

  @Autowired ApplicationContext context;
  @Autowired PartnerKeys keys;
  @Autowired MongoOperations mongo;
  @Autowired MutableClock clock;

  @BeforeEach
  void start() {
    TestActors.ensure(context);
  }

  private IssuePartnerKeyPayload issue(Actor actor, Area area, LocalDate expiresOn) {
    return keys.issue(actor, input(area, expiresOn));
  }

  private IssuePartnerKeyInput input(Area area, LocalDate expiresOn) {
    return new IssuePartnerKeyInput(
        Ids.fresh("key", clock.instant()), "Ngân hàng", area.id(), expiresOn);
  }

  private TestBrowser with(String secret) {
    return TestBrowser.anonymous(context).with("Authorization", "Bearer " + secret);
  }

  @Test
  void opensAggregatesOfItsArea() {
    Answer viewer = TestBrowser.partner(context).graphql(VIEWER);
    assertThat(viewer.status()).isEqualTo(200);
    assertThat(viewer.at("data.viewer.name")).isEqualTo("Viễn thông Quảng Nam");
    assertThat(viewer.at("data.viewer.partner")).isEqualTo("true");
    assertThat(viewer.at("data.viewer.homeArea.name")).isEqualTo("Tỉnh Quảng Nam");
  }

  @Test
  void issuesKeyWhoseSecretIsShownOnce() {
    IssuePartnerKeyInput input = input(TestAreas.DAI_LOC, IN_A_MONTH);
    IssuePartnerKeyPayload issued = keys.issue(TestActors.PROVINCE_ADMIN, input);

    assertThat(issued.secret()).matches("tnh_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}");
    assertThat(issued.secret()).startsWith(issued.partnerKey().hint().replace("…", "_"));
    assertThat(with(issued.secret()).graphql(VIEWER).status()).isEqualTo(200);
    assertThat(mongo.findAll(Map.class, "partner_keys").toString())
        .doesNotContain(issued.secret().substring(20));

    IssuePartnerKeyPayload again = keys.issue(TestActors.PROVINCE_ADMIN, input);
    assertThat(again.secret()).isNull();
    assertThat(again.partnerKey().secretHash()).isEqualTo(issued.partnerKey().secretHash());
  }

  @Test
  void stopsWhenRevoked() {
    IssuePartnerKeyPayload issued = issue(TestActors.ADMIN, TestAreas.BOC_BO, IN_A_MONTH);
    TestBrowser partner = with(issued.secret());
    assertThat(partner.graphql(VIEWER).status()).isEqualTo(200);

    PartnerKey revoked = keys.revoke(TestActors.ADMIN, issued.partnerKey().id());

    assertThat(revoked.revokedAt()).isEqualTo(clock.instant());
    Answer refused = partner.graphql(VIEWER);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.at("errors.0.extensions.code")).isEqualTo("NOT_SIGNED_IN");
    clock.advance(Duration.ofHours(1));
    assertThat(keys.revoke(TestActors.ADMIN, revoked.id())).isEqualTo(revoked);
  }

  @Test
  void stopsElsewhereWithin30Seconds() {
    IssuePartnerKeyPayload issued = issue(TestActors.ADMIN, TestAreas.BOC_BO, IN_A_MONTH);
    PartnerKeys elsewhere =
        new PartnerKeys(
            mongo,
            context.getBean(Transactions.class),
            context.getBean(GrantPolicy.class),
            clock,
            "live");
    assertThat(elsewhere.find(issued.secret())).isNotNull();
    keys.revoke(TestActors.ADMIN, issued.partnerKey().id());
    clock.advance(Duration.ofSeconds(30));
    assertThat(elsewhere.find(issued.secret())).isNull();
  }

  @Test
  void stopsOnTheDayItExpires() {
    String secret = issue(TestActors.ADMIN, TestAreas.BOC_BO, IN_A_MONTH).secret();
    clock.set(IN_A_MONTH.atStartOfDay(Days.ZONE).toInstant().minusSeconds(1));
    assertThat(with(secret).graphql(VIEWER).status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    assertThat(with(secret).graphql(VIEWER).status()).isEqualTo(401);
  }

  @Test
  void notesItsUseAtMostOnceAMinute() {
    IssuePartnerKeyPayload issued = issue(TestActors.ADMIN, TestAreas.BOC_BO, IN_A_MONTH);
    String id = issued.partnerKey().id();
    keys.find(issued.secret());
    assertThat(mongo.findById(id, PartnerKey.class).lastUsedAt()).isEqualTo(MutableClock.START);
    clock.advance(Duration.ofSeconds(50));
    keys.find(issued.secret());
    assertThat(mongo.findById(id, PartnerKey.class).lastUsedAt()).isEqualTo(MutableClock.START);
    clock.advance(Duration.ofSeconds(50));
    keys.find(issued.secret());
    assertThat(mongo.findById(id, PartnerKey.class).lastUsedAt()).isEqualTo(clock.instant());
  }

  @Test
  void refusesWhatIsNoKey() {
    TestActors.ensure(context);
    assertThat(with("junk").graphql(VIEWER).status()).isEqualTo(401);
    assertThat(with(TestActors.PARTNER_SECRET.replace("00000", "11111")).graphql(VIEWER).status())
        .isEqualTo(401);
    TestBrowser partner = TestBrowser.partner(context);
    assertThat(partner.get("/graphiql").status()).isEqualTo(401);
  }

  @Test
  void onlyAdminsOfTheAreaIssueAndRevoke() {
    refused(TestActors.ORGANISER, TestAreas.DAI_THANH, ProblemCode.FORBIDDEN);
    refused(TestActors.PROVINCE_ADMIN, TestAreas.BOC_BO, ProblemCode.NOT_FOUND);
    refused(TestActors.PROVINCE_ADMIN, TestAreas.VIET_NAM, ProblemCode.NOT_FOUND);
    refused(TestActors.PARTNER, TestAreas.QUANG_NAM, ProblemCode.FORBIDDEN);

    PartnerKey key = issue(TestActors.ADMIN, TestAreas.BOC_BO, IN_A_MONTH).partnerKey();
    assertThatThrownBy(() -> keys.revoke(TestActors.PROVINCE_ADMIN, key.id()))
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .extracting(Problem::code)
        .isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(mongo.findById(key.id(), PartnerKey.class).revokedAt()).isNull();
    assertThat(keys.list(TestActors.PROVINCE_ADMIN)).doesNotContain(key);
    assertThat(keys.list(TestActors.ADMIN)).contains(key);
    assertThat(keys.list(TestActors.ORGANISER)).isEmpty();
  }

  private void refused(Actor actor, Area area, ProblemCode code) {
    long before = mongo.count(new Query(), PartnerKey.class);
    assertThatThrownBy(() -> issue(actor, area, IN_A_MONTH))
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
        .satisfies(problem -> assertThat(problem.path()).containsExactly("areaId"));
    assertThat(mongo.count(new Query(), PartnerKey.class)).isEqualTo(before);
  }

  @Test
  void refusesExpiryTodayOrPastAYear() {
    for (LocalDate day : new LocalDate[] {LocalDate.of(2026, 11, 22), LocalDate.of(2027, 11, 23)})
      assertThatThrownBy(() -> issue(TestActors.ADMIN, TestAreas.BOC_BO, day))
          .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
          .extracting(Problem::code)
          .isEqualTo(ProblemCode.INVALID_PERIOD);
    assertThat(
            issue(TestActors.ADMIN, TestAreas.BOC_BO, LocalDate.of(2027, 11, 22))
                .partnerKey()
                .expiresOn())
        .isEqualTo(LocalDate.of(2027, 11, 22));
  }
}
