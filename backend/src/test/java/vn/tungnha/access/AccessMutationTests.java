package vn.tungnha.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MutableClock;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Ids;

/** What each role gets for each mutation of this module, over HTTP. */
@ApplicationTest
class AccessMutationTests {
  private static final String CREATE =
      "mutation($input: CreateAccountInput!) { act: createAccount(input: $input)"
          + " { account { id login version } errors { code message path } } }";
  private static final String SET =
      "mutation($input: SetGrantsInput!) { act: setGrants(input: $input)"
          + " { account { version grants { role area { name } } } errors { code path } } }";
  private static final String ISSUE =
      "mutation($input: IssuePartnerKeyInput!) { act: issuePartnerKey(input: $input)"
          + " { partnerKey { id hint area { name } expiresOn revokedAt } secret errors { code } } }";
  private static final String REVOKE =
      "mutation($input: RevokePartnerKeyInput!) { act: revokePartnerKey(input: $input)"
          + " { partnerKey { revokedAt } errors { code } } }";
  private static final String CHANGE_PASSWORD =
      "mutation($input: ChangePasswordInput!) { act: changePassword(input: $input)"
          + " { account { login } errors { code message path } } }";

  @Autowired ApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired PartnerKeys keys;
  @Autowired MongoOperations mongo;
  @Autowired MutableClock clock;

  @BeforeEach
  void start() {
    TestActors.ensure(context);
    mongo.remove(new Query(), SignInLimiter.COLLECTION);
  }

  private Answer act(Actor actor, String document, Map<String, ?> input) {
    TestBrowser browser =
        actor.partner() ? TestBrowser.partner(context) : TestBrowser.signedInAs(context, actor);
    return browser.graphql(document, Map.of("input", input));
  }

  private static Actor actor(String name) {
    return switch (name) {
      case "ADMIN" -> TestActors.ADMIN;
      case "PROVINCE_ADMIN" -> TestActors.PROVINCE_ADMIN;
      case "ORGANISER" -> TestActors.ORGANISER;
      case "TEAM_LEAD" -> TestActors.TEAM_LEAD;
      case "MEMBER" -> TestActors.MEMBER;
      case "VIEWER" -> TestActors.VIEWER;
      case "OTHER_ORGANISER" -> TestActors.OTHER_ORGANISER;
      default -> TestActors.PARTNER;
    };
  }

  private String id(String prefix) {
    return Ids.fresh(prefix, clock.instant());
  }

  private static String login(String id) {
    return "m." + id.substring(id.length() - 12);
  }

  private static String outcome(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    String refused = answer.at("data.act.errors.0.code");
    if (!refused.isEmpty()) return refused;
    String fault = answer.at("errors.0.extensions.code");
    return fault.isEmpty() ? "done" : fault;
  }

  @ParameterizedTest
  @CsvSource({
    "ADMIN, done, done, done, done",
    "PROVINCE_ADMIN, done, done, done, done",
    "ORGANISER, FORBIDDEN, NOT_FOUND, FORBIDDEN, NOT_FOUND",
    "TEAM_LEAD, NOT_FOUND, NOT_FOUND, NOT_FOUND, NOT_FOUND",
    "MEMBER, NOT_FOUND, NOT_FOUND, NOT_FOUND, NOT_FOUND",
    "VIEWER, FORBIDDEN, NOT_FOUND, FORBIDDEN, NOT_FOUND",
    "OTHER_ORGANISER, NOT_FOUND, NOT_FOUND, NOT_FOUND, NOT_FOUND",
    "PARTNER, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
  })
  void answersEachRoleForDaiThanh(
      String who, String create, String set, String issue, String revoke) {
    Actor actor = actor(who);
    List<Map<String, String>> grants =
        List.of(Map.of("role", "VIEWER", "areaId", TestAreas.DAI_THANH.id()));
    String accountId = id("acc");
    Account other = account();
    PartnerKey key = key();

    assertThat(outcome(act(actor, CREATE, create(accountId, grants)))).isEqualTo(create);
    assertThat(mongo.findById(accountId, Account.class) != null).isEqualTo(create.equals("done"));

    Map<String, Object> more =
        Map.of("accountId", other.id(), "expectedVersion", 0, "grants", grants);
    assertThat(outcome(act(actor, SET, more))).isEqualTo(set);
    assertThat(mongo.findById(other.id(), Account.class).version())
        .isEqualTo(set.equals("done") ? 1 : 0);

    String keyId = id("key");
    Answer issued = act(actor, ISSUE, issue(keyId));
    assertThat(outcome(issued)).isEqualTo(issue);
    assertThat(issued.at("data.act.secret").length()).isEqualTo(issue.equals("done") ? 61 : 0);
    assertThat(mongo.findById(keyId, PartnerKey.class) != null).isEqualTo(issue.equals("done"));

    assertThat(outcome(act(actor, REVOKE, Map.of("partnerKeyId", key.id())))).isEqualTo(revoke);
    assertThat(mongo.findById(key.id(), PartnerKey.class).revokedAt() != null)
        .isEqualTo(revoke.equals("done"));
  }

  private static Map<String, Object> create(String id, List<Map<String, String>> grants) {
    return Map.of(
        "id",
        id,
        "login",
        login(id),
        "fullName",
        "Trần Thị Thử",
        "password",
        "chín quả táo đỏ",
        "grants",
        grants);
  }

  private static Map<String, String> issue(String id) {
    return Map.of(
        "id",
        id,
        "name",
        "Ngân hàng",
        "areaId",
        TestAreas.DAI_THANH.id(),
        "expiresOn",
        "2027-01-31");
  }

  private Account account() {
    String id = id("acc");
    Grant grant = new Grant(Role.MEMBER, TestAreas.DAI_THANH.id());
    return accounts.create(
        Actor.system(), id, login(id), "Lê Văn Thử", "chín quả táo đỏ", List.of(grant));
  }

  private PartnerKey key() {
    return keys.issueWith(
        Actor.system(),
        id("key"),
        "Ngân hàng",
        TestAreas.DAI_THANH.id(),
        clock.instant().atZone(clock.getZone()).toLocalDate().plusDays(9),
        "tnh_test_" + Secrets.random(8) + "_" + Secrets.random(43));
  }

  @Test
  void nobodyReachesAnyMutation() {
    for (String document : List.of(CREATE, SET, ISSUE, REVOKE, CHANGE_PASSWORD))
      assertThat(
              TestBrowser.anonymous(context).graphql(document, Map.of("input", Map.of())).status())
          .isEqualTo(401);
  }

  @Test
  void showsTheCurrentAccountOnConflict() {
    Account account = account();
    Map<String, Object> input =
        Map.of(
            "accountId", account.id(),
            "expectedVersion", 7,
            "grants", List.of(Map.of("role", "VIEWER", "areaId", TestAreas.DAI_THANH.id())));
    Answer answer = act(TestActors.ADMIN, SET, input);
    assertThat(outcome(answer)).isEqualTo("VERSION_CONFLICT");
    assertThat(answer.at("data.act.account.grants.0.role")).isEqualTo("MEMBER");
    assertThat(answer.at("data.act.account.grants.0.area.name")).isEqualTo("Xã Đại Thạnh");
  }

  @Test
  void changesOwnPasswordAndStaysSignedIn() {
    Account account = account();
    TestBrowser here = TestBrowser.anonymous(context);
    TestBrowser elsewhere = TestBrowser.anonymous(context);
    here.signIn(account.login(), "chín quả táo đỏ");
    elsewhere.signIn(account.login(), "chín quả táo đỏ");

    Answer wrong =
        here.with("Accept-Language", "vi")
            .graphql(
                CHANGE_PASSWORD,
                Map.of(
                    "input", Map.of("currentPassword", "sai", "newPassword", "mười con ong nâu")));
    assertThat(outcome(wrong)).isEqualTo("INVALID_VALUE");
    assertThat(wrong.at("data.act.errors.0.message")).isEqualTo("Mật khẩu hiện tại không đúng.");
    assertThat(wrong.at("data.act.errors.0.path.0")).isEqualTo("currentPassword");

    Answer changed =
        here.graphql(
            CHANGE_PASSWORD,
            Map.of(
                "input",
                Map.of("currentPassword", "chín quả táo đỏ", "newPassword", "mười con ong nâu")));
    assertThat(outcome(changed)).isEqualTo("done");
    assertThat(here.graphql("{ viewer { name } }").status()).isEqualTo(200);
    assertThat(elsewhere.graphql("{ viewer { name } }").status()).isEqualTo(401);
  }

  @Test
  void pagesThroughAccountsAndListsKeys() {
    account();
    TestBrowser admin = TestBrowser.signedInAs(context, TestActors.PROVINCE_ADMIN);
    String page =
        "query($after: String) { accounts(first: 2, after: $after) { nodes { login }"
            + " pageInfo { hasNextPage endCursor } totalCount } partnerKeys { name } }";
    Answer first = admin.graphql(page);
    assertThat(first.at("data.accounts.pageInfo.hasNextPage")).isEqualTo("true");
    Answer second =
        admin.graphql(page, Map.of("after", first.at("data.accounts.pageInfo.endCursor")));
    assertThat(second.at("data.accounts.nodes.0.login"))
        .isGreaterThan(first.at("data.accounts.nodes.1.login"));
    assertThat(first.raw().body()).contains("Viễn thông Quảng Nam");
    assertThat(
            admin.graphql("{ accounts(first: 101) { totalCount } }").at("errors.0.extensions.code"))
        .isEqualTo("INVALID_PAGE");
  }

  @Test
  void partnersReadNoAccounts() {
    TestBrowser partner = TestBrowser.partner(context);
    for (String field :
        List.of("accounts { totalCount }", "partnerKeys { id }", "node(id: \"x\") { id }"))
      assertThat(partner.graphql("{ " + field + " }").at("errors.0.extensions.code"))
          .as(field)
          .isEqualTo("FORBIDDEN");
    assertThat(partner.graphql("{ viewer { grants { role } } }").at("errors.0.extensions.code"))
        .isEqualTo("FORBIDDEN");
  }
}
