package vn.tungnha.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.mock.env.MockEnvironment;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MutableClock;
import vn.tungnha.platform.Messages;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class CreateAccountCommandTests {
  private static final String PASSWORD = "bảy con vịt bơi";

  @Autowired ApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired Messages messages;
  @Autowired MongoOperations mongo;
  @Autowired MutableClock clock;

  private final String login = "cli." + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void start() {
    TestActors.ensure(context);
  }

  private int run(String password, String... args) {
    MockEnvironment environment = new MockEnvironment().withProperty("TUNGNHA_PASSWORD", password);
    return new CreateAccountCommand(accounts, messages, environment, clock).run(List.of(args));
  }

  @Test
  void createsTheFirstAdmin(CapturedOutput out) {
    assertThat(run(PASSWORD, login, "admin", "country")).isZero();
    assertThat(out.getOut()).contains("Created " + login).doesNotContain(PASSWORD);
    TestBrowser browser = TestBrowser.anonymous(context);
    assertThat(browser.signIn(login, PASSWORD).status()).isEqualTo(204);
    assertThat(browser.graphql("{ viewer { canManageAccess } }").at("data.viewer.canManageAccess"))
        .isEqualTo("true");
  }

  @Test
  void saysWhatIsWrongAndStoresNothing(CapturedOutput out) {
    long before = mongo.count(new Query(), Account.class);
    assertThat(run(PASSWORD, login, "KING", "country")).isEqualTo(2);
    assertThat(run(PASSWORD, login)).isEqualTo(2);
    assertThat(out.getOut()).contains("create-account <login>");
    assertThat(run("short", login, "ADMIN", "country")).isEqualTo(1);
    assertThat(out.getOut()).contains("INVALID_VALUE: A password needs 10 to 200 characters.");
    assertThat(run(PASSWORD, login, "ADMIN", "are_unknown")).isEqualTo(1);
    assertThat(out.getOut()).contains("NOT_FOUND");
    assertThat(mongo.count(new Query(), Account.class)).isEqualTo(before);
  }
}
