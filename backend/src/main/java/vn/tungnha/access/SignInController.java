package vn.tungnha.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;

/**
 * {@code /api/session}: whether someone is signed in, signing in, signing out. Not in GraphQL,
 * where one document could try a thousand passwords.
 */
@RestController
@RequestMapping("/api/session")
class SignInController {
  private final SignIns signIns;
  private final Messages messages;

  SignInController(SignIns signIns, Messages messages) {
    this.signIns = signIns;
    this.messages = messages;
  }

  record State(boolean signedIn) {}

  record Refusal(String code, String message) {}

  record Credentials(@Nullable String login, @Nullable String password) {
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  @GetMapping
  State state() {
    Authentication asker = SecurityContextHolder.getContext().getAuthentication();
    return new State(asker instanceof ActorAuthentication);
  }

  /** A new sign-in each time; the one that this browser had ends. */
  @PostMapping
  ResponseEntity<Object> signIn(
      @RequestBody Credentials given, HttpServletRequest request, Locale locale) {
    String login = given.login() == null ? "" : given.login();
    String password = given.password() == null ? "" : given.password();
    String token = signIns.start(login, password, SignInAddress.of(request));
    if (token == null) return wrongLogin(locale);
    end(request);
    return answer(SignInCookie.holding(token, request));
  }

  private ResponseEntity<Object> wrongLogin(Locale locale) {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .body(new Refusal("WRONG_LOGIN", messages.text("access.WRONG_LOGIN", locale)));
  }

  @DeleteMapping
  ResponseEntity<Object> signOut(HttpServletRequest request) {
    end(request);
    return answer(SignInCookie.gone(request));
  }

  private void end(HttpServletRequest request) {
    String token = SignInCookie.in(request);
    if (token != null) signIns.end(token);
  }

  private static ResponseEntity<Object> answer(String cookie) {
    return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie).build();
  }

  @ExceptionHandler
  ResponseEntity<Refusal> refused(Problem problem, Locale locale) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .body(new Refusal("TOO_MANY_ATTEMPTS", messages.of(problem, locale)));
  }
}
