package vn.tungnha.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type, made safe to keep and to find again. */
public final class Texts {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]");

  /**
   * Control characters (but line breaks), bidirectional overrides, zero-width and private-use
   * characters.
   */
  private static final Pattern REFUSED =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\r\\t]]");

  private Texts() {}

  /** One line: NFC, single spaces, 1 to {@code max} characters; else {@code INVALID_TEXT}. */
  public static String line(@Nullable String raw, int max, String... path) {
    if (raw == null) throw Problem.of(ProblemCode.REQUIRED).at(path);
    String text = SPACES.matcher(nfc(raw)).replaceAll(" ").strip();
    return bounded(text, max, path);
  }

  /** One line or null for null and blank. */
  public static @Nullable String optionalLine(@Nullable String raw, int max, String... path) {
    return raw == null || raw.isBlank() ? null : line(raw, max, path);
  }

  /** Several lines: NFC, line breaks kept. Null for null and blank. */
  public static @Nullable String optionalBlock(@Nullable String raw, int max, String... path) {
    if (raw == null || raw.isBlank()) return null;
    return bounded(nfc(raw).replace("\r\n", "\n").strip(), max, path);
  }

  private static String bounded(String text, int max, String... path) {
    if (text.isEmpty()) throw Problem.of(ProblemCode.REQUIRED).at(path);
    if (text.length() > max)
      throw Problem.of(ProblemCode.INVALID_TEXT, "problem.TOO_LONG", max).at(path);
    if (REFUSED.matcher(text).find()) throw Problem.of(ProblemCode.INVALID_TEXT).at(path);
    return text;
  }

  /** The key by which a text is found without diacritics: "Đại Lộc" → "dai loc". */
  public static String fold(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String lower = plain.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
    return SPACES.matcher(lower).replaceAll(" ").strip();
  }

  public static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
