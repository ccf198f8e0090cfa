package vn.tungnha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MutableClock;
import vn.tungnha.access.AccountInput.ChangePasswordInput;
import vn.tungnha.access.AccountInput.SetGrantsInput;
import vn.tungnha.area.Area;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** Who may make accounts and give which rights. */
@ApplicationTest
class AccountTests {
  private static final String PASSWORD = "bốn cái ghế xanh";
  private static final Actor ADMIN = TestActors.PROVINCE_ADMIN;

  @Autowired ApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired MongoOperations mongo;
  @Autowired MutableClock clock;

  @BeforeEach
  void start() {
    TestActors.ensure(context);
    mongo.remove(new Query(), SignInLimiter.COLLECTION);
  }

  private String id() {
    return Ids.fresh("acc", clock.instant());
  }

  private static String login(String id) {
    return "t." + id.substring(id.length() - 12);
  }

  private static Grant grant(Role role, Area area) {
    return new Grant(role, area.id());
  }

  private Account create(Actor actor, Grant... grants) {
    String id = id();
    return accounts.create(actor, id, login(id), "Nguyễn Văn Thử", PASSWORD, List.of(grants));
  }

  private Account stored(Account account) {
    return mongo.findById(account.id(), Account.class);
  }

  @Test
  void createsAccountForOwnArea() {
    Account account = create(ADMIN, grant(Role.ORGANISER, TestAreas.DAI_THANH));
    assertThat(stored(account)).isEqualTo(account);
    assertThat(account.version()).isZero();
    assertThat(account.passwordHash()).contains("$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
    assertThat(account.areaIds()).containsExactlyInAnyOrderElementsOf(TestAreas.DAI_THANH.path());
    TestBrowser browser = TestBrowser.anonymous(context);
    assertThat(browser.signIn(account.login(), PASSWORD).status()).isEqualTo(204);
    assertThat(stored(account).lastSignInAt()).isEqualTo(clock.instant());
  }

  @Test
  void repeatsCreateWithoutChange() {
    Account account = create(ADMIN, grant(Role.VIEWER, TestAreas.DAI_LOC));
    Account again =
        accounts.create(
            ADMIN,
            account.id(),
            account.login().toUpperCase(Locale.ROOT),
            "Nguyễn Văn  Thử",
            PASSWORD,
            account.grants());
    assertThat(again).isEqualTo(account);
    refuses(
        ProblemCode.IDEMPOTENCY_CONFLICT,
        () ->
            accounts.create(
                ADMIN, account.id(), account.login(), "Tên Khác", PASSWORD, account.grants()));
    refuses(
        ProblemCode.IDEMPOTENCY_CONFLICT,
        () ->
            accounts.create(
                ADMIN,
                account.id(),
                account.login(),
                account.fullName(),
                "một mật khẩu khác",
                account.grants()));
    assertThat(stored(account)).isEqualTo(account);
  }

  @Test
  void refusesLoginThatIsTaken() {
    Account account = create(ADMIN, grant(Role.VIEWER, TestAreas.DAI_LOC));
    String other = id();
    Problem problem =
        refuses(
            ProblemCode.LOGIN_TAKEN,
            () ->
                accounts.create(
                    ADMIN, other, account.login(), "Ai Đó", PASSWORD, account.grants()));
    assertThat(problem.path()).containsExactly("login");
    assertThat(mongo.findById(other, Account.class)).isNull();
  }

  @Test
  void refusesToGiveRightsBeyondOwn() {
    long before = mongo.count(new Query(), Account.class);
    refuses(ProblemCode.NOT_FOUND, () -> create(ADMIN, grant(Role.VIEWER, TestAreas.BOC_BO)));
    refuses(ProblemCode.NOT_FOUND, () -> create(ADMIN, grant(Role.VIEWER, TestAreas.VIET_NAM)));
    Problem second =
        refuses(
            ProblemCode.NOT_FOUND,
            () ->
                create(
                    ADMIN,
                    grant(Role.VIEWER, TestAreas.DAI_LOC),
                    grant(Role.VIEWER, TestAreas.BAC_KAN)));
    assertThat(second.path()).containsExactly("grants", "1", "areaId");
    for (Actor actor : List.of(TestActors.ORGANISER, TestActors.VIEWER, TestActors.PARTNER))
      refuses(ProblemCode.FORBIDDEN, () -> create(actor, grant(Role.VIEWER, TestAreas.DAI_THANH)));
    assertThat(mongo.count(new Query(), Account.class)).isEqualTo(before);
  }

  @Test
  void refusesGuessablePasswords() {
    String id = id();
    List<String> refused =
        List.of("ngắn quá", "x".repeat(201), "1234567890", "MatKhau123", "aaaaaaaaaaaa", login(id));
    for (String password : refused) {
      Problem problem =
          refuses(
              ProblemCode.INVALID_VALUE,
              () ->
                  accounts.create(
                      ADMIN,
                      id,
                      login(id),
                      "Ai Đó",
                      password,
                      List.of(grant(Role.VIEWER, TestAreas.DAI_LOC))));
      assertThat(problem.path()).containsExactly("password");
    }
    assertThat(mongo.findById(id, Account.class)).isNull();
  }

  @Test
  void changesGrantsFromTheNextRequestOn() {
    Account account = create(ADMIN, grant(Role.VIEWER, TestAreas.DAI_LOC));
    TestBrowser browser = TestBrowser.anonymous(context);
    browser.signIn(account.login(), PASSWORD);
    String rights = "{ viewer { canScheduleSessions grants { role area { name } } } }";
    assertThat(browser.graphql(rights).at("data.viewer.canScheduleSessions")).isEqualTo("false");

    Account changed =
        accounts.setGrants(
            ADMIN,
            new SetGrantsInput(
                account.id(), 0, List.of(grant(Role.ORGANISER, TestAreas.DAI_THANH)), false));

    assertThat(changed.version()).isEqualTo(1);
    TestBrowser.Answer after = browser.graphql(rights);
    assertThat(after.at("data.viewer.canScheduleSessions")).isEqualTo("true");
    assertThat(after.at("data.viewer.grants.0.area.name")).isEqualTo("Xã Đại Thạnh");
  }

  @Test
  void endsSignInsOfDisabledAccount() {
    Account account = create(ADMIN, grant(Role.VIEWER, TestAreas.DAI_LOC));
    TestBrowser browser = TestBrowser.anonymous(context);
    browser.signIn(account.login(), PASSWORD);
    accounts.setGrants(ADMIN, new SetGrantsInput(account.id(), 0, account.grants(), true));
    assertThat(browser.graphql("{ viewer { name } }").status()).isEqualTo(401);
    assertThat(browser.signIn(account.login(), PASSWORD).status()).isEqualTo(401);
  }

  @Test
  void refusesToChangeWhatSomeoneElseChanged() {
    Account account = create(ADMIN, grant(Role.VIEWER, TestAreas.DAI_LOC));
    Grant more = grant(Role.MEMBER, TestAreas.DAI_LOC);
    Account changed =
        accounts.setGrants(ADMIN, new SetGrantsInput(account.id(), 0, List.of(more), false));
    Problem conflict =
        refuses(
            ProblemCode.VERSION_CONFLICT,
            () ->
                accounts.setGrants(
                    ADMIN, new SetGrantsInput(account.id(), 0, account.grants(), false)));
    assertThat(conflict.current()).isEqualTo(changed);
    assertThat(stored(account)).isEqualTo(changed);
  }

  @Test
  void leavesGrantsOfOtherAreasToTheirAdmins() {
    Grant own = grant(Role.VIEWER, TestAreas.DAI_LOC);
    Grant foreign = grant(Role.VIEWER, TestAreas.BOC_BO);
    Account account = create(TestActors.ADMIN, own, foreign);

    refuses(ProblemCode.FORBIDDEN, () -> set(account, 0, List.of(own), false));
    refuses(ProblemCode.FORBIDDEN, () -> set(account, 0, account.grants(), true));
    assertThat(stored(account)).isEqualTo(account);

    Grant more = grant(Role.MEMBER, TestAreas.DAI_LOC);
    assertThat(set(account, 0, List.of(foreign, more), false).grants())
        .containsExactly(foreign, more);
    refuses(
        ProblemCode.NOT_FOUND,
        () -> set(account, 1, List.of(grant(Role.ADMIN, TestAreas.BOC_BO), more), false));
  }

  private Account set(Account account, int version, List<Grant> grants, boolean disabled) {
    return accounts.setGrants(ADMIN, new SetGrantsInput(account.id(), version, grants, disabled));
  }

  @Test
  void doesNotFindAccountsOfOtherAreas() {
    Account account = create(TestActors.ADMIN, grant(Role.VIEWER, TestAreas.BOC_BO));
    refuses(
        ProblemCode.NOT_FOUND,
        () -> set(account, 0, List.of(grant(Role.VIEWER, TestAreas.DAI_LOC)), false));
    assertThat(accounts.load(ADMIN, List.of(account.id()))).isEmpty();
    assertThat(accounts.load(TestActors.ADMIN, List.of(account.id())))
        .containsEntry(account.id(), account);
    assertThat(stored(account)).isEqualTo(account);
  }

  @Test
  void listsAccountsOfOwnAreasByLogin() {
    Account own = create(ADMIN, grant(Role.VIEWER, TestAreas.DAI_LOC));
    Account foreign = create(TestActors.ADMIN, grant(Role.VIEWER, TestAreas.BOC_BO));
    List<Account> listed = accounts.list(ADMIN, new PageRequest(100, null)).nodes();
    assertThat(listed).contains(own).doesNotContain(foreign);
    assertThat(listed).extracting(Account::login).isSorted();
    Connection<Account> none = accounts.list(TestActors.ORGANISER, new PageRequest(10, null));
    assertThat(none.nodes()).isEmpty();
    assertThat(none.totalCount()).isZero();
  }

  @Test
  void changesPasswordAndEndsTheOtherSignIns() {
    Account account = create(ADMIN, grant(Role.VIEWER, TestAreas.DAI_LOC));
    TestBrowser here = TestBrowser.anonymous(context);
    TestBrowser elsewhere = TestBrowser.anonymous(context);
    here.signIn(account.login(), PASSWORD);
    elsewhere.signIn(account.login(), PASSWORD);
    String hereId = Secrets.hash(here.cookie("SESSION"));

    accounts.changePassword(
        account.actor(), hereId, new ChangePasswordInput(PASSWORD, "sáu bông hoa vàng"));

    assertThat(here.graphql("{ viewer { name } }").status()).isEqualTo(200);
    assertThat(elsewhere.graphql("{ viewer { name } }").status()).isEqualTo(401);
    assertThat(elsewhere.signIn(account.login(), PASSWORD).status()).isEqualTo(401);
    assertThat(elsewhere.signIn(account.login(), "sáu bông hoa vàng").status()).isEqualTo(204);
  }

  @Test
  void refusesPasswordChangeWithoutTheCurrentOne() {
    Account account = create(ADMIN, grant(Role.VIEWER, TestAreas.DAI_LOC));
    ChangePasswordInput wrong = new ChangePasswordInput("không phải", "sáu bông hoa vàng");
    for (int i = 0; i < 5; i++)
      refuses(
          ProblemCode.INVALID_VALUE, () -> accounts.changePassword(account.actor(), null, wrong));
    refuses(
        ProblemCode.TOO_MANY_REQUESTS,
        () ->
            accounts.changePassword(
                account.actor(), null, new ChangePasswordInput(PASSWORD, "sáu bông hoa vàng")));
    assertThat(stored(account)).isEqualTo(account);
  }

  private static Problem refuses(ProblemCode code, ThrowingCallable act) {
    Problem[] thrown = new Problem[1];
    assertThatThrownBy(act)
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
        .satisfies(problem -> thrown[0] = problem);
    return thrown[0];
  }
}
