package vn.tungnha.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One id for each request, in its answer, in its log lines and in the errors people report: the
 * asker's {@code X-Request-Id} where it has a decent form, else one of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter extends OncePerRequestFilter {
  static final String HEADER = "X-Request-Id";
  static final String KEY = "requestId";

  private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = id(request);
    request.setAttribute(KEY, id);
    response.setHeader(HEADER, id);
    try (MDC.MDCCloseable _ = MDC.putCloseable(KEY, id)) {
      chain.doFilter(request, response);
    }
  }

  private static String id(HttpServletRequest request) {
    if (request.getAttribute(KEY) instanceof String known) return known;
    @Nullable String given = request.getHeader(HEADER);
    return given != null && DECENT.matcher(given).matches() ? given : fresh();
  }

  private static String fresh() {
    byte[] bytes = new byte[8];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
