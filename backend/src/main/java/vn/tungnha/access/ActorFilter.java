package vn.tungnha.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks, once someone wants to know: by the key in {@code Authorization}, or else by
 * the cookie. Beside an {@code Authorization} header a cookie counts for nothing, so a junk key
 * cannot get a cookie past the forgery check. Keys open {@code /graphql} only.
 */
final class ActorFilter extends OncePerRequestFilter {
  static final String BEARER = "Bearer ";

  private final SignIns signIns;
  private final PartnerKeys keys;

  ActorFilter(SignIns signIns, PartnerKeys keys) {
    this.signIns = signIns;
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> context(request)));
    chain.doFilter(request, response);
  }

  private SecurityContext context(HttpServletRequest request) {
    SecurityContextImpl context = new SecurityContextImpl();
    context.setAuthentication(asker(request));
    return context;
  }

  private @Nullable ActorAuthentication asker(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null) return byKey(request, authorization);
    String token = SignInCookie.in(request);
    return token == null ? null : signIns.find(token);
  }

  private @Nullable ActorAuthentication byKey(HttpServletRequest request, String authorization) {
    if (!authorization.startsWith(BEARER) || !request.getServletPath().equals("/graphql"))
      return null;
    return keys.find(authorization.substring(BEARER.length()).strip());
  }
}
