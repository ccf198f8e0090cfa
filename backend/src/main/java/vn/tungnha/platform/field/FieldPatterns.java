package vn.tungnha.platform.field;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that officials write, matched in time linear in the text (RE2: no look-around, no
 * back-references).
 */
final class FieldPatterns {
  static final int MAX_LENGTH = 200;

  /** RE2 unfolds counted repetitions: nested ones multiply. */
  private static final long MAX_UNFOLDED = 1_000;

  private static final java.util.regex.Pattern REPEATED =
      java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");
  private static final Cache<String, Pattern> COMPILED =
      Caffeine.newBuilder().maximumSize(1_000).build();

  private FieldPatterns() {}

  static boolean isSound(String pattern) {
    if (pattern.isEmpty() || pattern.length() > MAX_LENGTH || unfolded(pattern) > MAX_UNFOLDED)
      return false;
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException unsound) {
      return false;
    }
  }

  private static long unfolded(String pattern) {
    long product = 1;
    java.util.regex.Matcher repeats = REPEATED.matcher(pattern);
    while (repeats.find() && product <= MAX_UNFOLDED)
      product *= Math.max(number(repeats.group(1)), number(repeats.group(2)));
    return product;
  }

  private static long number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 1 : Math.max(1, Long.parseLong(digits));
  }

  /** Whether the whole text is as the pattern says. */
  static boolean matches(String pattern, String text) {
    Matcher matcher = COMPILED.get(pattern, Pattern::compile).matcher(text);
    return matcher.matches();
  }
}
