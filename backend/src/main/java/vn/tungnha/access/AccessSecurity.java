package vn.tungnha.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The door: nobody gets past it unknown, but to sign in, to see the app's files, and to probe. */
@Configuration
class AccessSecurity {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String CONTENT_SECURITY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /**
   * The app's files, for everybody. They carry no anti-forgery token: a page fetches many of them
   * at once, and each answer would bring another token than the one its first write was just given.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @ConditionalOnWebApplication
  SecurityFilterChain files(HttpSecurity http) {
    return remembersNobody(http)
        .securityMatcher(new SpaFiles())
        .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Partners, by their key alone: there is no cookie in it that another site could make use of. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  @ConditionalOnWebApplication
  SecurityFilterChain keys(
      HttpSecurity http, SignIns signIns, PartnerKeys keys, Refusals refusals) {
    return asksWho(http, signIns, keys, refusals)
        .securityMatcher(AccessSecurity::byKey)
        .authorizeHttpRequests(
            paths ->
                paths
                    .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  private static boolean byKey(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null
        && request.getServletPath().equals("/graphql");
  }

  @Bean
  @ConditionalOnWebApplication
  SecurityFilterChain door(
      HttpSecurity http, SignIns signIns, PartnerKeys keys, Refusals refusals) {
    return asksWho(http, signIns, keys, refusals)
        .authorizeHttpRequests(
            paths ->
                paths
                    .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/api/session", "/livez", "/readyz", "/actuator/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(forgeryTokens())
                    .requireCsrfProtectionMatcher(AccessSecurity::couldBeForged))
        .build();
  }

  private static HttpSecurity asksWho(
      HttpSecurity http, SignIns signIns, PartnerKeys keys, Refusals refusals) {
    return remembersNobody(http)
        .addFilterBefore(new ActorFilter(signIns, keys), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
  }

  /**
   * Who asks is told anew with each request, by {@link ActorFilter}. Spring's session management,
   * even a stateless one, would take each of them for a new sign-in and change the anti-forgery
   * token: of two requests at once one would be refused.
   */
  private static HttpSecurity remembersNobody(HttpSecurity http) {
    return http.headers(AccessSecurity::headers)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            none -> none.securityContextRepository(new NullSecurityContextRepository()))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }

  /**
   * Only what a cookie lets in can be forged by another site, and signing in itself. A request with
   * {@code Authorization} is let in by that alone.
   */
  private static boolean couldBeForged(HttpServletRequest request) {
    if (READING.contains(request.getMethod())) return false;
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) return false;
    return SignInCookie.in(request) != null || request.getServletPath().equals("/api/session");
  }

  private static CookieCsrfTokenRepository forgeryTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    return tokens;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("geolocation=(self), camera=(), microphone=(), payment=()"));
  }

  /** The same headers as by default, looked at without a regular expression for each. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(name -> isText(name, false));
    firewall.setAllowedHeaderValues(value -> isText(value, true));
    return firewall;
  }

  private static boolean isText(String given, boolean tabs) {
    int character;
    for (int i = 0; i < given.length(); i += Character.charCount(character)) {
      character = given.codePointAt(i);
      if (character == '\t' ? !tabs : !isText(character)) return false;
    }
    return true;
  }

  private static boolean isText(int character) {
    return (character >= ' ' && character <= '~')
        || (Character.isDefined(character) && !Character.isISOControl(character));
  }

  /** A span and a timer for every filter of every request cost more than they tell. */
  @Bean
  SecurityObservationSettings noObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** Passwords come in by {@code /api/session} alone; without this Boot would invent a user. */
  @Bean
  AuthenticationManager noOtherWayIn() {
    return asked -> {
      throw new ProviderNotFoundException("Sign in at /api/session");
    };
  }
}
