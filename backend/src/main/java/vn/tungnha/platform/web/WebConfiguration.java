package vn.tungnha.platform.web;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  /** GraphQL has a timer of its own, which knows operations and not only paths. */
  @Bean
  ObservationPredicate graphQlIsTimedElsewhere() {
    return (name, context) ->
        !(context instanceof ServerRequestObservationContext request
            && isGraphQl(request.getCarrier()));
  }

  private static final Locale VIETNAMESE = Locale.of("vi");

  private static boolean isGraphQl(@Nullable HttpServletRequest request) {
    return request != null && request.getRequestURI().equals("/graphql");
  }

  /** {@code Accept-Language}, Vietnamese unless English is asked for. */
  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver locales = new AcceptHeaderLocaleResolver();
    locales.setSupportedLocales(List.of(VIETNAMESE, Locale.ENGLISH));
    locales.setDefaultLocale(VIETNAMESE);
    return locales;
  }
}
