package vn.tungnha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** {@code node} and {@code nodes}. */
@ApplicationTest
class NodeTests {
  private static final String NODES =
      "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Account { login }"
          + " ... on PartnerKey { hint } } }";

  @Autowired ApplicationContext context;

  @BeforeEach
  void start() {
    TestActors.ensure(context);
  }

  @Test
  void answersInTheOrderAskedWithNullForTheUnseen() {
    List<String> ids =
        List.of(
            TestActors.PARTNER.id(),
            TestActors.OTHER_ORGANISER.id(),
            "xyz_unknown",
            TestActors.ORGANISER.id(),
            "junk",
            TestActors.PARTNER.id());

    Answer answer =
        TestBrowser.signedInAs(context, TestActors.PROVINCE_ADMIN)
            .graphql(NODES, Map.of("ids", ids));

    assertThat(answer.status()).isEqualTo(200);
    String key =
        "{\"__typename\":\"PartnerKey\",\"id\":\"%s\",\"hint\":\"tnh_test_Vienthng…\"}"
            .formatted(TestActors.PARTNER.id());
    String account =
        "{\"__typename\":\"Account\",\"id\":\"%s\",\"login\":\"canbo.daithanh\"}"
            .formatted(TestActors.ORGANISER.id());
    assertThat(answer.body().at("/data/nodes").toString())
        .isEqualTo("[%s,null,null,%s,null,%s]".formatted(key, account, key));
  }

  @Test
  void showsNoAccountToWhoDoesNotAdminister() {
    Answer answer =
        TestBrowser.signedInAs(context, TestActors.ORGANISER)
            .graphql(
                "query($id: ID!) { node(id: $id) { id } }", Map.of("id", TestActors.VIEWER.id()));
    assertThat(answer.raw().body()).isEqualTo("{\"data\":{\"node\":null}}");
  }

  @Test
  void refusesMoreThanAHundred() {
    TestBrowser admin = TestBrowser.signedInAs(context, TestActors.ADMIN);
    Answer hundred = admin.graphql(NODES, Map.of("ids", Collections.nCopies(100, "junk")));
    assertThat(hundred.body().at("/data/nodes").size()).isEqualTo(100);
    NodeController controller = context.getBean(NodeController.class);
    assertThatThrownBy(() -> controller.nodes(Collections.nCopies(101, "junk"), TestActors.ADMIN))
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .extracting(Problem::code)
        .isEqualTo(ProblemCode.INVALID_PAGE);
  }
}
