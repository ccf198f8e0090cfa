package vn.tungnha.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * What a create was sent with, kept beside the created: a repeat is told from another use of the id
 * even after the object was amended, or when "today" has moved on.
 */
final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 over the input's components, in hex. */
  static String of(Record input) {
    try {
      byte[] content = input.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The stored object, if it was created by this same input; else a conflict. */
  static <T> T replayed(T stored, @Nullable String storedPrint, Record input) {
    if (of(input).equals(storedPrint)) return stored;
    throw Problem.of(ProblemCode.IDEMPOTENCY_CONFLICT).at("id");
  }
}
