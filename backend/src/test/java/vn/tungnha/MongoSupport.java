package vn.tungnha;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A real MongoDB replica set for tests, one for each JVM, from the first of: {@code
 * TUNGNHA_TEST_MONGODB_URI}; a container engine; {@code backend/dev/mongo}.
 */
public final class MongoSupport {
  private static final String GIVEN = System.getenv("TUNGNHA_TEST_MONGODB_URI");
  private static final Set<String> DATABASES = ConcurrentHashMap.newKeySet();

  private MongoSupport() {}

  /** The URI of a database that nobody else uses and that is dropped when the JVM ends. */
  public static String freshDatabase() {
    String name = "test_" + UUID.randomUUID().toString().substring(0, 8);
    DATABASES.add(name);
    return uriOf(name);
  }

  private static String uriOf(String database) {
    String server = Server.URI;
    int query = server.indexOf('?');
    String options = query < 0 ? "" : server.substring(query);
    String hosts = String.join(",", new ConnectionString(server).getHosts());
    String credentials = server.replaceAll("^(mongodb(?:\\+srv)?://(?:[^@/]*@)?).*$", "$1");
    return credentials + hosts + "/" + database + options;
  }

  /** Gives each Spring context its own database. */
  public static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of("spring.mongodb.uri=" + freshDatabase()).applyTo(context);
    }
  }

  /** Started when first asked for. */
  private static final class Server {
    static final String URI = start();

    private static String start() {
      if (GIVEN != null) {
        atEnd(() -> {});
        return GIVEN;
      }
      if (DockerClientFactory.instance().isDockerAvailable()) {
        MongoDBContainer container = new MongoDBContainer("mongo:8.0").withReplicaSet();
        container.start();
        return container.getConnectionString();
      }
      return startScript();
    }

    private static String startScript() {
      try {
        Path data = Files.createTempDirectory("tungnha-mongo");
        atEnd(() -> script("stop", data.toString()));
        return script("start", data.toString(), "0");
      } catch (IOException fault) {
        throw new IllegalStateException("no folder for MongoDB's data", fault);
      }
    }

    private static void atEnd(Runnable stop) {
      Thread drop =
          new Thread(
              () -> {
                try (MongoClient client = MongoClients.create(URI)) {
                  DATABASES.forEach(name -> client.getDatabase(name).drop());
                }
                stop.run();
              });
      Runtime.getRuntime().addShutdownHook(drop);
    }

    /** The last line it prints. */
    private static String script(String... args) {
      String[] command = new String[args.length + 1];
      command[0] = Path.of("dev/mongo").toAbsolutePath().toString();
      System.arraycopy(args, 0, command, 1, args.length);
      try {
        Process process =
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0)
          throw new IllegalStateException("failed: " + String.join(" ", command));
        return out.substring(out.lastIndexOf('\n') + 1);
      } catch (IOException | InterruptedException fault) {
        throw new IllegalStateException("could not run " + String.join(" ", command), fault);
      }
    }
  }
}
