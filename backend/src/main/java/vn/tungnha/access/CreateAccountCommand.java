package vn.tungnha.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.tungnha.area.Area;
import vn.tungnha.platform.Command;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;

/**
 * {@code create-account <login> <role> <areaId|country>}: the first account of an installation. The
 * password comes from {@code TUNGNHA_PASSWORD} or else as the first line of the standard input,
 * never as an argument, which other users of the machine could see.
 */
@Component
class CreateAccountCommand implements Command {
  private static final String USAGE =
      "create-account <login> <ADMIN|ORGANISER|TEAM_LEAD|MEMBER|VIEWER> <areaId|country>";

  private final Accounts accounts;
  private final Messages messages;
  private final Environment environment;
  private final Clock clock;

  CreateAccountCommand(Accounts accounts, Messages messages, Environment environment, Clock clock) {
    this.accounts = accounts;
    this.messages = messages;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "create-account";
  }

  @Override
  public int run(List<String> args) {
    PrintStream out = System.out;
    Optional<Role> role = args.size() == 3 ? role(args.get(1)) : Optional.empty();
    if (role.isEmpty()) {
      out.println(USAGE);
      return 2;
    }
    String password = password();
    if (password == null) {
      out.println("No password: set TUNGNHA_PASSWORD or write it to the standard input.");
      return 2;
    }
    String areaId = args.get(2).equals("country") ? Area.COUNTRY_ID : args.get(2);
    return create(args.get(0), password, new Grant(role.get(), areaId), out);
  }

  private static Optional<Role> role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private @Nullable String password() {
    String set = environment.getProperty("TUNGNHA_PASSWORD");
    if (set != null) return set;
    try {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
          .readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int create(String login, String password, Grant grant, PrintStream out) {
    try {
      String id = Ids.fresh("acc", clock.instant());
      Account account = accounts.create(Actor.system(), id, login, login, password, List.of(grant));
      out.println("Created " + account.login() + " (" + account.id() + "), " + grant);
      return 0;
    } catch (Problem problem) {
      out.println(problem.code() + ": " + messages.of(problem, Locale.ENGLISH));
      return 1;
    }
  }
}
