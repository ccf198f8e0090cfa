package vn.tungnha.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that holds a sign-in's token: out of reach of scripts and of other sites. */
final class SignInCookie {
  static final String NAME = "SESSION";

  private SignInCookie() {}

  static @Nullable String in(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  static String holding(String token, HttpServletRequest request) {
    return cookie(token, SignIn.LONGEST, request);
  }

  static String gone(HttpServletRequest request) {
    return cookie("", Duration.ZERO, request);
  }

  private static String cookie(String value, Duration age, HttpServletRequest request) {
    return ResponseCookie.from(NAME, value)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict")
        .maxAge(age)
        .build()
        .toString();
  }
}
