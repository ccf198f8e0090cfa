package vn.tungnha.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.platform.ProblemCode;

/**
 * Reads one GraphQL request: JSON of at most 256 KB whose length is told beforehand, not
 * compressed, not an array.
 */
@Component
final class RequestReader {
  static final int MAX_BYTES = 256 * 1024;

  private static final int CHARACTERS_KEPT = 1_000_000;

  private final JsonMapper json;
  private final Cache<String, Asked> queries =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_KEPT)
          .weigher((String sent, Asked asked) -> sent.length())
          .build();

  RequestReader(JsonMapper json) {
    this.json = json;
  }

  Asked body(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null)
      throw unsupported("a compressed body");
    if (!isJson(request.getContentType())) throw unsupported("send application/json");
    if (request.getContentLengthLong() > MAX_BYTES) throw tooLarge("a body over 256 KB");
    if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null)
      throw tooLarge("a body without Content-Length");
    byte[] sent = bytes(request);
    return Asked.from(new String(sent, StandardCharsets.UTF_8), object(sent));
  }

  /**
   * {@code operationName}, and {@code variables} and {@code extensions} as JSON. What is sent again
   * and again, as dashboards do, is not parsed again.
   */
  Asked query(HttpServletRequest request) {
    String sent = Objects.requireNonNullElse(request.getQueryString(), "");
    return queries.get(sent, it -> parsed(it, request));
  }

  private Asked parsed(String sent, HttpServletRequest request) {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("operationName", request.getParameter("operationName"));
    for (String name : new String[] {"variables", "extensions"}) {
      String text = request.getParameter(name);
      if (text != null && !text.isBlank()) parts.put(name, object(text));
    }
    return Asked.from(sent, parts);
  }

  private static boolean isJson(@Nullable String contentType) {
    try {
      return contentType != null
          && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType));
    } catch (InvalidMediaTypeException notOne) {
      return false;
    }
  }

  private static byte[] bytes(HttpServletRequest request) {
    try {
      return request.getInputStream().readNBytes(MAX_BYTES);
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }

  private Map<?, ?> object(Object text) {
    try {
      Object value =
          text instanceof byte[] bytes
              ? json.readValue(bytes, Object.class)
              : json.readValue((String) text, Object.class);
      if (value instanceof Map<?, ?> object) return object;
      throw HttpRefusal.malformed("one JSON object, no batch");
    } catch (JacksonException malformed) {
      throw HttpRefusal.malformed("not JSON");
    }
  }

  private static HttpRefusal unsupported(String detail) {
    return new HttpRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, ProblemCode.INVALID_QUERY, detail);
  }

  private static HttpRefusal tooLarge(String detail) {
    return new HttpRefusal(HttpStatus.CONTENT_TOO_LARGE, ProblemCode.QUERY_TOO_LARGE, detail);
  }
}
