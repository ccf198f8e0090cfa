package vn.tungnha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The jar's commands start without a web server, on a database of their own. */
class CommandTests {
  @Test
  void namesTheCommandsWhenAskedForAnother() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setProperty("spring.mongodb.uri", MongoSupport.freshDatabase());
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertThat(Application.runCommand("make-coffee", List.of())).isEqualTo(2);
    } finally {
      System.setErr(before);
      System.clearProperty("spring.mongodb.uri");
    }
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("There is no command make-coffee; there are: ")
        .contains("create-account");
  }
}
