package vn.tungnha.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import vn.tungnha.platform.Messages;

/**
 * In what language a file is asked for: {@code ?lang=vi} or {@code en}, as a link has no headers of
 * its own; else by {@code Accept-Language}.
 */
@Component
public class Languages {
  public static final String PARAMETER = "lang";

  private final Messages messages;
  private final LocaleResolver locales;

  Languages(Messages messages, LocaleResolver locales) {
    this.messages = messages;
    this.locales = locales;
  }

  public Wording of(HttpServletRequest request) {
    return new Wording(messages, locale(request));
  }

  private Locale locale(HttpServletRequest request) {
    return switch (request.getParameter(PARAMETER)) {
      case "vi" -> Locale.of("vi");
      case "en" -> Locale.ENGLISH;
      case null, default -> locales.resolveLocale(request);
    };
  }
}
