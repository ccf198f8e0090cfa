package vn.tungnha.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Ids;

@ApplicationTest
class RefusalTests {
  private static final String ADD =
      "mutation($input: AddAreasInput!) {"
          + " addAreas(input: $input) { areas { id } errors { code message path } } }";
  private static final String CREATE =
      "mutation($input: CreateAccountInput!) {"
          + " createAccount(input: $input) { account { version } errors { code path } } }";
  private static final String SET =
      "mutation($input: SetGrantsInput!) {"
          + " setGrants(input: $input) { account { id version } errors { code message } } }";

  @Autowired ApplicationContext context;
  TestBrowser admin;

  @BeforeEach
  void signIn() {
    admin = TestBrowser.signedInAs(context, TestActors.ADMIN);
  }

  private static Map<String, ?> village(String id, String name) {
    return Map.of(
        "input",
        Map.of(
            "parentId",
            TestAreas.DAI_THANH.id(),
            "areas",
            List.of(Map.of("id", id, "kind", "Thôn", "name", name))));
  }

  @Test
  void tellsARefusalInThePayloadInTheAskersLanguage() {
    Answer english = admin.with("Accept-Language", "en").graphql(ADD, village("are_1", "Mới"));
    assertThat(english.status()).isEqualTo(200);
    assertThat(english.raw().body())
        .isEqualTo(
            "{\"data\":{\"addAreas\":{\"areas\":null,\"errors\":[{\"code\":\"INVALID_ID\","
                + "\"message\":\"This id has not the right form.\","
                + "\"path\":[\"areas\",\"0\",\"id\"]}]}}}");
    Answer vietnamese = admin.with("Accept-Language", "vi").graphql(ADD, village("are_1", "Mới"));
    assertThat(vietnamese.at("data.addAreas.errors.0.message")).isEqualTo("Mã không đúng dạng.");
    Answer french = admin.with("Accept-Language", "fr").graphql(ADD, village("are_1", "Mới"));
    assertThat(french.at("data.addAreas.errors.0.message")).isEqualTo("Mã không đúng dạng.");
  }

  @Test
  void givesTheObjectAsItIsOnAVersionConflict() {
    String id = Ids.fresh("acc", Instant.now());
    List<?> grants = List.of(Map.of("role", "VIEWER", "areaId", TestAreas.TAY_LE.id()));
    Map<String, Object> input =
        Map.of(
            "id",
            id,
            "login",
            "xung.dot." + id.substring(32),
            "fullName",
            "Xung Đột",
            "password",
            "mười hai con giáp",
            "grants",
            grants);
    Answer created = admin.graphql(CREATE, Map.of("input", input));
    int version = Integer.parseInt(created.at("data.createAccount.account.version"));

    Answer conflict =
        admin.graphql(
            SET,
            Map.of(
                "input",
                Map.of("accountId", id, "expectedVersion", version + 7, "grants", grants)));

    assertThat(conflict.at("data.setGrants.errors.0.code")).isEqualTo("VERSION_CONFLICT");
    assertThat(conflict.at("data.setGrants.account.id")).isEqualTo(id);
    assertThat(conflict.at("data.setGrants.account.version")).isEqualTo("" + version);
  }

  @Test
  void tellsARefusedQueryAtTheTop() {
    Answer answer =
        admin
            .with("Accept-Language", "en")
            .with("X-Request-Id", "refused-query-1")
            .graphql("{ areas(first: 101) { totalCount } }");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.raw().body())
        .isEqualTo(
            "{\"errors\":[{\"message\":\"Invalid page: 1 to 100 rows, continuing the page before.\","
                + "\"locations\":[{\"line\":1,\"column\":3}],\"path\":[\"areas\"],"
                + "\"extensions\":{\"code\":\"INVALID_PAGE\",\"requestId\":\"refused-query-1\","
                + "\"detail\":\"first\"}}],\"data\":null}");
    assertThat(answer.raw().headers().firstValue("X-Request-Id")).contains("refused-query-1");
    assertThat(answer.raw().headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void saysInOurWordsWhatIsWrongWithADocument() {
    admin.with("Accept-Language", "en");
    assertError(admin.graphql("{ viewer { nam } }"), "INVALID_QUERY", "nam");
    assertError(admin.graphql("{ viewer { name "), "INVALID_QUERY", "Invalid syntax");
    assertError(
        admin.graphql("query A { viewer { name } } query B { viewer { name } }"),
        "INVALID_QUERY",
        "operation");
    assertError(admin.graphql("subscription { x }"), "INVALID_QUERY", "");
    assertError(
        admin.graphql("{ areas(asOf: \"2026-02-31\") { totalCount } }"), "INVALID_VALUE", "asOf");
    Answer vietnamese = admin.with("Accept-Language", "vi").graphql("{ nobody }");
    assertThat(vietnamese.at("errors.0.message")).isEqualTo("Câu truy vấn không đúng với lược đồ.");
  }

  @Test
  void saysWhichValueDoesNotFit() {
    String areas =
        "query($asOf: Date, $first: Int!) {"
            + " areas(asOf: $asOf, first: $first) { pageInfo { hasNextPage } } }";
    admin.with("Accept-Language", "vi");
    Answer day = admin.graphql(areas, Map.of("asOf", "2026-02-31", "first", 1));
    assertError(day, "INVALID_VALUE", "asOf");
    assertThat(day.at("errors.0.message"))
        .isEqualTo("Ngày không đúng: viết như 2026-11-22, và phải là ngày có thật.");
    assertError(admin.graphql(areas, Map.of()), "INVALID_VALUE", "first");
    Answer wrongKind = admin.graphql(areas, Map.of("first", Map.of("a", 1)));
    assertError(wrongKind, "INVALID_VALUE", "first");
    assertThat(wrongKind.raw().body()).doesNotContain("Map", "java", "Exception");
  }

  @Test
  void refusesNobodyBeforeGraphQl() {
    Answer nobody = TestBrowser.anonymous(context).graphql("{ viewer { name } }");
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(nobody.at("errors.0.extensions.code")).isEqualTo("NOT_SIGNED_IN");
  }

  private static void assertError(Answer answer, String code, String detail) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("errors.0.extensions.code")).isEqualTo(code);
    assertThat(answer.at("errors.0.extensions.requestId")).matches("[0-9a-f]{16}");
    assertThat(answer.at("errors.0.extensions.detail")).contains(detail);
    assertThat(answer.body().path("errors").path(0).path("extensions").propertyNames())
        .containsExactly("code", "requestId", "detail");
  }
}
