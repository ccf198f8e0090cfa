package vn.tungnha.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;

/**
 * Which passwords are taken, and their hashes: Argon2id with 19 MiB, two passes (OWASP's minimum),
 * at most four at once so that a flood of sign-ins cannot eat the memory; further ones wait two
 * seconds, then {@code TOO_MANY_REQUESTS}.
 */
@Component
class Passwords {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final int AT_ONCE = 4;
  private static final int WAIT_SECONDS = 2;

  /** Of 32 random bytes that nobody kept; made ahead, as hashing takes long. */
  private static final String NOBODYS =
      "$argon2id$v=19$m=19456,t=2,p=1$0kTn3/fMBsJDtY71r/jFgQ$saqMA1"
          + "2qx17RD0p/uTrUGdLNUVlT352NCGgJxvQJSGc";

  private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore slots = new Semaphore(AT_ONCE, true);
  private final Set<String> common = readCommon();

  /** Refuses what is too short, too long, the login itself, or among the first guessed. */
  void check(String password, String login, String path) {
    String text = Texts.nfc(password);
    if (text.length() < SHORTEST || text.length() > LONGEST)
      throw Problem.of(ProblemCode.INVALID_VALUE, "access.passwordLength", SHORTEST, LONGEST)
          .at(path);
    String guess = text.toLowerCase(Locale.ROOT);
    if (common.contains(guess) || guess.equals(login) || guess.chars().distinct().count() < 3)
      throw Problem.of(ProblemCode.INVALID_VALUE, "access.passwordCommon").at(path);
  }

  String hash(String password) {
    return inSlot(() -> Objects.requireNonNull(encoder.encode(Texts.nfc(password))));
  }

  boolean matches(String password, String hash) {
    if (password.length() > LONGEST) return false;
    return inSlot(() -> encoder.matches(Texts.nfc(password), hash));
  }

  /** A hash that no password has: comparing with it takes as long as with anyone's. */
  String nobodys() {
    return NOBODYS;
  }

  private <T> T inSlot(Supplier<T> work) {
    try {
      if (!slots.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS))
        throw Problem.of(ProblemCode.TOO_MANY_REQUESTS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ProblemCode.TRY_AGAIN);
    }
    try {
      return work.get();
    } finally {
      slots.release();
    }
  }

  private static Set<String> readCommon() {
    ClassPathResource file = new ClassPathResource("access/common-passwords.txt");
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      return reader.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
