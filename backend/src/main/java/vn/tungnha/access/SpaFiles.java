package vn.tungnha.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What anybody may fetch: the app's own files and the addresses of its screens, which all answer
 * with {@code index.html}. Nothing under the server's own paths.
 */
final class SpaFiles implements RequestMatcher {
  private static final Pattern SERVERS =
      Pattern.compile("/(graphql|graphiql|api|actuator)(/.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern FILES =
      Pattern.compile(
          "/(assets|icons|fonts)/.+|/[^/]+\\.(html|js|css|svg|png|ico|webmanifest|txt)");
  private static final Pattern SCREENS = Pattern.compile("(/[^/.]*)+");

  @Override
  public boolean matches(HttpServletRequest request) {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) return false;
    String path = request.getServletPath();
    if (SERVERS.matcher(path).matches()) return false;
    return FILES.matcher(path).matches() || SCREENS.matcher(path).matches();
  }
}
