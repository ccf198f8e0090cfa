package vn.tungnha;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import vn.tungnha.platform.Command;

/** The server of Từng Nhà; with a command as the first argument, that command instead. */
@SpringBootApplication
public class Application {
  private static final int USED_WRONGLY = 2;

  public static void main(String[] args) {
    if (args.length == 0 || args[0].startsWith("--")) {
      SpringApplication.run(Application.class, args);
      return;
    }
    System.exit(runCommand(args[0], Arrays.asList(args).subList(1, args.length)));
  }

  /** No web server and no background jobs: only the command, and its exit code. */
  static int runCommand(String name, List<String> args) {
    // what was prepared when the jar was built is the web server
    SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
    SpringApplicationBuilder application =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .properties(Map.of("tungnha.background", "false", "spring.main.banner-mode", "off"));
    try (ConfigurableApplicationContext context = application.run()) {
      Map<String, Command> commands =
          context.getBeansOfType(Command.class).values().stream()
              .collect(
                  Collectors.toMap(Command::name, it -> it, (one, other) -> one, TreeMap::new));
      Command command = commands.get(name);
      if (command != null) return command.run(args);
      System.err.printf(
          "There is no command %s; there are: %s.%n", name, String.join(", ", commands.keySet()));
      return USED_WRONGLY;
    }
  }
}
