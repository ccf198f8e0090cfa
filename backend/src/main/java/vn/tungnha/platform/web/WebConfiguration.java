package vn.tungnha.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  private static final Locale VIETNAMESE = Locale.of("vi");

  /** {@code Accept-Language}, Vietnamese unless English is asked for. */
  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver locales = new AcceptHeaderLocaleResolver();
    locales.setSupportedLocales(List.of(VIETNAMESE, Locale.ENGLISH));
    locales.setDefaultLocale(VIETNAMESE);
    return locales;
  }
}
