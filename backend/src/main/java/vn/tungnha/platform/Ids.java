package vn.tungnha.platform;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Global ids: a type's three-letter prefix, {@code _}, and a UUID in its canonical lower-case form.
 */
public final class Ids {
  private static final String FORM = "pre_xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** The id itself if it has the form of its kind; else {@code INVALID_ID} at the path. */
  public static String check(String prefix, String id, String... path) {
    if (!isId(prefix, id)) throw Problem.of(ProblemCode.INVALID_ID).at(path);
    return id;
  }

  public static boolean isId(String prefix, String id) {
    if (id.length() != FORM.length() || !id.startsWith(prefix)) return false;
    for (int i = prefix.length(); i < FORM.length(); i++) {
      char given = id.charAt(i);
      if (FORM.charAt(i) == 'x' ? !isHex(given) : given != FORM.charAt(i)) return false;
    }
    return true;
  }

  private static boolean isHex(char given) {
    return (given >= '0' && given <= '9') || (given >= 'a' && given <= 'f');
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
