package vn.tungnha.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What anybody may fetch: the app's own files and the addresses of its screens, which all answer
 * with {@code index.html}. Nothing under the server's own paths.
 */
final class SpaFiles implements RequestMatcher {
  private static final Set<String> SERVERS = Set.of("graphql", "graphiql", "api", "actuator");
  private static final Pattern FILES =
      Pattern.compile(
          "/(assets|icons|fonts)/.+|/[^/]+\\.(html|js|css|svg|png|ico|webmanifest|txt)");
  private static final Pattern SCREENS = Pattern.compile("(/[^/.]*)+");

  @Override
  public boolean matches(HttpServletRequest request) {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) return false;
    String path = request.getServletPath();
    if (SERVERS.contains(firstPart(path))) return false;
    return FILES.matcher(path).matches() || SCREENS.matcher(path).matches();
  }

  private static String firstPart(String path) {
    int end = path.indexOf('/', 1);
    String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    return first.toLowerCase(Locale.ROOT);
  }
}
