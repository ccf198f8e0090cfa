package vn.tungnha.platform;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Global ids: a type's three-letter prefix, {@code _}, and a UUID in its canonical lower-case form.
 */
public final class Ids {
  private static final Pattern FORM =
      Pattern.compile("[a-z]{3}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** The id itself if it has the form of its kind; else {@code INVALID_ID} at the path. */
  public static String check(String prefix, String id, String... path) {
    if (!isId(prefix, id)) throw Problem.of(ProblemCode.INVALID_ID).at(path);
    return id;
  }

  public static boolean isId(String prefix, String id) {
    return id.startsWith(prefix + "_") && FORM.matcher(id).matches();
  }

  /** A new id, UUIDv7 (RFC 9562): later ids sort later. */
  public static String fresh(String prefix, Instant now) {
    long random = RANDOM.nextLong();
    long high = (now.toEpochMilli() << 16) | 0x7000L | (random & 0x0FFFL);
    long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return prefix + "_" + new UUID(high, low);
  }

  /** The same id for the same name, always: for what is loaded from files. */
  public static String named(String prefix, String name) {
    return prefix + "_" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
