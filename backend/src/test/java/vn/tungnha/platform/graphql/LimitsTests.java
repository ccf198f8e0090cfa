package vn.tungnha.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.access.TestBrowser.Answer;

@ApplicationTest
class LimitsTests {
  @Autowired ApplicationContext context;
  TestBrowser viewer;

  @BeforeEach
  void signIn() {
    viewer = TestBrowser.signedInAs(context, TestActors.VIEWER);
  }

  @Test
  void letsTwentyAliasesPassAndNotOneMore() {
    assertThat(ask(repeated(20, "a%d: viewer { name }"))).isEmpty();
    assertThat(ask(repeated(21, "a%d: viewer { name }"))).isEqualTo("more than 20 aliases");
  }

  @Test
  void letsThreeHundredFieldsPassAndNotOneMore() {
    assertThat(ask("{ viewer { " + "name ".repeat(299) + "} }")).isEmpty();
    assertThat(ask("{ viewer { " + "name ".repeat(300) + "} }")).isEqualTo("more than 300 fields");
  }

  @Test
  void letsTenDirectivesPassAndNotOneMore() {
    assertThat(ask("{ viewer { " + "name @include(if: true) ".repeat(10) + "} }")).isEmpty();
    assertThat(ask("{ viewer { " + "name @include(if: true) ".repeat(11) + "} }"))
        .isEqualTo("more than 10 directives");
  }

  @Test
  void letsTenLevelsPassAndNotOneMore() {
    assertThat(ask(nested(8))).isEmpty();
    assertThat(ask(nested(9))).isEqualTo("more than 10 levels");
  }

  @Test
  void countsObjectsTheAnswerCouldHold() {
    String nested =
        "query($n: Int) { areas(first: $n) { nodes {"
            + " children(first: 48) { nodes { id } } } } }";
    assertThat(ask("{ areas(first: 100) { nodes { children(first: 47) { nodes { id } } } } }"))
        .isEqualTo("");
    assertThat(ask("{ areas(first: 100) { nodes { children(first: 48) { nodes { id } } } } }"))
        .isEqualTo("more than 5000 objects");
    assertThat(detail(viewer.graphql(nested, Map.of("n", 100))))
        .isEqualTo("more than 5000 objects");
    assertThat(detail(viewer.graphql(nested, Map.of("n", 50)))).isEmpty();
  }

  @Test
  void givesNothingBackForANegativeSize() {
    assertThat(
            ask(
                "{ less: areas(first: -100000) { nodes { id } }"
                    + " more: areas(first: 100) { nodes { children(first: 48) { nodes { id } } } } }"))
        .isEqualTo("more than 5000 objects");
    assertThat(ask("{ areas(first: 2147483647) { nodes { id } } }"))
        .isEqualTo("more than 5000 objects");
  }

  @Test
  void stopsFragmentsThatDouble() {
    String fragments =
        IntStream.range(0, 30)
            .mapToObj(i -> "fragment f%d on Viewer { ...f%d ...f%d }".formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(" "));
    Answer answer =
        viewer.graphql("{ viewer { ...f0 } } " + fragments + " fragment f30 on Viewer { name }");
    assertThat(answer.at("errors.0.extensions.code")).isEqualTo("QUERY_TOO_LARGE");
  }

  @Test
  void refusesTooManyTokensCharactersAndLevelsOfSyntax() {
    assertThat(ask("{ viewer { " + "name ".repeat(2_000) + "} }"))
        .isEqualTo("too long or too nested");
    assertThat(ask("{ viewer { name } } #" + "x".repeat(64 * 1024)))
        .isEqualTo("too long or too nested");
    assertThat(ask("{ a(x: " + "[".repeat(200) + "]".repeat(200) + ") }"))
        .isEqualTo("too long or too nested");
  }

  @Test
  void tellsAtMostTenErrors() {
    Answer answer = viewer.graphql(repeated(200, "x%d"));
    assertThat(answer.body().path("errors").size()).isEqualTo(10);
  }

  @Test
  void letsGraphiqlReadTheSchemaButNotInBadFaith() {
    assertThat(ask(IntrospectionQuery.INTROSPECTION_QUERY)).isEmpty();
    assertThat(ask("{ __schema { types { fields { type { fields { type { name } } } } } } }"))
        .contains("good faith");
  }

  @Test
  void sparesTrustedDocuments() {
    Answer answer = viewer.post("/graphql", TrustedDocumentTests.byHash("4", ""));
    assertThat(answer.raw().body()).isEqualTo("{\"data\":{\"area\":null}}");
  }

  private String ask(String document) {
    return detail(viewer.graphql(document));
  }

  private static String detail(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    String detail = answer.at("errors.0.extensions.detail");
    if (!detail.isEmpty())
      assertThat(answer.at("errors.0.extensions.code")).isEqualTo("QUERY_TOO_LARGE");
    else assertThat(answer.body().has("errors")).isFalse();
    return detail;
  }

  private static String repeated(int times, String field) {
    return IntStream.range(0, times)
        .mapToObj(i -> field.formatted(i))
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  private static String nested(int parents) {
    return "{ area(id: \"x\") { "
        + "parent { ".repeat(parents)
        + "id"
        + " }".repeat(parents)
        + " } }";
  }
}
