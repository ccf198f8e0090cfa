package vn.tungnha.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.platform.EtagSource;

/**
 * ETags of trusted queries: from the state the answer comes from where a module knows it, else from
 * the answer's bytes. Weak by form, so that the answer may be compressed on the way.
 */
@Component
final class Etags {
  /** Grows when the same state is told in another form. */
  private static final String FORM = "1";

  private final List<EtagSource> sources;
  private final JsonMapper json;

  Etags(ObjectProvider<EtagSource> sources, JsonMapper json) {
    this.sources = sources.orderedStream().toList();
    this.json = json;
  }

  /**
   * @param document its hash or its text
   */
  Optional<String> beforehand(String document, Set<String> rootFields, Asked asked, Locale locale) {
    return sources.stream()
        .filter(source -> rootFields.equals(Set.of(source.rootField())))
        .findFirst()
        .flatMap(source -> source.etag(withoutNulls(asked), locale))
        .map(
            state ->
                of(
                    String.join(
                            "\n",
                            FORM,
                            state,
                            document,
                            String.valueOf(asked.operationName()),
                            json.writeValueAsString(new TreeMap<>(asked.variables())),
                            locale.toLanguageTag())
                        .getBytes(StandardCharsets.UTF_8)));
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
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::strip)
            .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(etag)));
  }

  private static String opaque(String etag) {
    return etag.startsWith("W/") ? etag.substring(2) : etag;
  }

  private static Map<String, Object> withoutNulls(Asked asked) {
    Map<String, Object> given = new TreeMap<>();
    asked
        .variables()
        .forEach(
            (name, value) -> {
              if (value != null) given.put(name, value);
            });
    return given;
  }
}
