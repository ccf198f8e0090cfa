package vn.tungnha.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.EtagSource;

/**
 * ETags of trusted queries: from the state the answer comes from where a module knows it, else from
 * the answer's bytes. Weak by form, so that the answer may be compressed on the way.
 */
@Component
final class Etags {
  /** Grows when the same state is told in another form. */
  private static final String FORM = "2";

  private final List<EtagSource> sources;

  Etags(ObjectProvider<EtagSource> sources) {
    this.sources = sources.orderedStream().toList();
  }

  /** Empty: it is not known beforehand what the answer comes from. */
  Optional<String> beforehand(Set<String> rootFields, Asked asked, Locale locale) {
    for (EtagSource source : sources)
      if (rootFields.equals(Set.of(source.rootField())))
        return source.etag(asked.variables()).map(state -> of(state, asked, locale));
    return Optional.empty();
  }

  private static String of(String state, Asked asked, Locale locale) {
    String all = FORM + '\n' + state + '\n' + locale.toLanguageTag() + '\n' + asked.sent();
    return of(all.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
      return "W/\"" + text + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JVM has SHA-256", impossible);
    }
  }

  /** {@code If-None-Match} may name several, and {@code *}. */
  static boolean matches(@Nullable String ifNoneMatch, String etag) {
    if (ifNoneMatch == null || ifNoneMatch.equals(etag)) return ifNoneMatch != null;
    return Arrays.stream(ifNoneMatch.split(","))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(etag)));
  }

  private static String opaque(String etag) {
    return etag.startsWith("W/") ? etag.substring(2) : etag;
  }
}
