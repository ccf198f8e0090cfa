package vn.tungnha.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MutableClock;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.platform.ChangeFeed;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** Signing in as people meet it, over HTTP. */
@ApplicationTest
class SignInTests {
  private static final String VIEWER = "{ viewer { name } }";

  @Autowired ApplicationContext context;
  @Autowired MongoOperations mongo;
  @Autowired MutableClock clock;

  @BeforeEach
  void start() {
    TestActors.ensure(context);
    mongo.remove(new Query(), SignInLimiter.COLLECTION);
  }

  private TestBrowser browser() {
    return TestBrowser.anonymous(context);
  }

  private TestBrowser organiser() {
    return TestBrowser.signedInAs(context, TestActors.ORGANISER);
  }

  @Test
  void signsInAndOut() {
    TestBrowser browser = browser();
    assertThat(browser.get("/api/session").raw().body()).isEqualTo("{\"signedIn\":false}");
    assertThat(browser.cookie("XSRF-TOKEN")).isNotNull();

    Answer signedIn = browser.signIn("CanBo.DaiThanh ", TestActors.PASSWORD);

    assertThat(signedIn.status()).isEqualTo(204);
    assertThat(signedIn.raw().headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("SESSION="))
        .singleElement()
        .asString()
        .contains("Path=/", "HttpOnly", "SameSite=Strict", "Max-Age=43200")
        .doesNotContain("Secure");
    assertThat(browser.get("/api/session").raw().body()).isEqualTo("{\"signedIn\":true}");
    Answer viewer = browser.graphql(VIEWER);
    assertThat(viewer.status()).isEqualTo(200);
    assertThat(viewer.at("data.viewer.name")).isEqualTo("canbo.daithanh");

    String token = browser.cookie("SESSION");
    assertThat(browser.delete("/api/session").status()).isEqualTo(204);
    assertThat(browser.cookie("SESSION")).isNull();
    assertThat(browser.withCookie("SESSION", token).graphql(VIEWER).status()).isEqualTo(401);
  }

  /** A page fetches many files at once; a token with each would replace the one just read. */
  @Test
  void bringsNoTokenWithTheAppsFiles() {
    TestBrowser browser = browser();
    for (String file : List.of("/", "/campaigns", "/record.html", "/assets/none.js")) {
      assertThat(browser.get(file).raw().headers().allValues("Set-Cookie")).as(file).isEmpty();
    }
  }

  /** Else, of two requests at once, one would be refused. */
  @Test
  void keepsTheTokenFromRequestToRequest() {
    TestBrowser browser = organiser();
    String token = browser.cookie("XSRF-TOKEN");
    for (int i = 0; i < 3; i++) {
      Answer viewer = browser.graphql(VIEWER);
      assertThat(viewer.status()).isEqualTo(200);
      assertThat(viewer.raw().headers().allValues("Set-Cookie")).isEmpty();
    }
    assertThat(browser.cookie("XSRF-TOKEN")).isEqualTo(token);
  }

  @Test
  void marksTheCookieSecureBehindHttps() {
    TestBrowser browser = browser().with("X-Forwarded-Proto", "https");
    Answer signedIn = browser.signIn("canbo.daithanh", TestActors.PASSWORD);
    assertThat(signedIn.raw().headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("SESSION=") && cookie.contains("Secure"));
  }

  @Test
  void refusesWrongPasswordAndUnknownLoginAlike() {
    TestBrowser vietnamese = browser().with("Accept-Language", "vi");
    Answer wrong = vietnamese.signIn("canbo.daithanh", "sai mật khẩu rồi");
    Answer unknown = vietnamese.signIn("khong.co.ai", "sai mật khẩu rồi");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.raw().body())
        .isEqualTo(
            "{\"code\":\"WRONG_LOGIN\",\"message\":\"Tên đăng nhập hoặc mật khẩu không đúng.\"}");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.raw().body()).isEqualTo(wrong.raw().body());
    assertThat(vietnamese.cookie("SESSION")).isNull();

    Answer english = browser().with("Accept-Language", "en").signIn("canbo.daithanh", "wrong one");
    assertThat(english.at("message")).isEqualTo("Wrong login or password.");
  }

  @Test
  void answers401ToNobody() {
    TestBrowser nobody = browser();
    Answer graphql = nobody.with("Accept-Language", "en").graphql(VIEWER);
    assertThat(graphql.status()).isEqualTo(401);
    assertThat(graphql.at("errors.0.extensions.code")).isEqualTo("NOT_SIGNED_IN");
    assertThat(graphql.at("errors.0.message"))
        .isEqualTo("Your session has ended. Please sign in again.");
    assertThat(nobody.get("/graphql?variables=%7B%7D").status()).isEqualTo(401);
    assertThat(nobody.get("/graphiql").status()).isEqualTo(401);
    Answer other = nobody.get("/api/anything");
    assertThat(other.status()).isEqualTo(401);
    assertThat(other.at("code")).isEqualTo("NOT_SIGNED_IN");
    assertThat(nobody.post("/assets/x.js", "{}").status()).isEqualTo(401);
  }

  @Test
  void refusesForgedRequests() {
    TestBrowser organiser = organiser();
    organiser.withoutCookie("XSRF-TOKEN");
    Answer forged = organiser.graphql(VIEWER);
    assertThat(forged.status()).isEqualTo(403);
    assertThat(forged.at("errors.0.extensions.code")).isEqualTo("FORBIDDEN");
    assertThat(organiser.withoutCookie("XSRF-TOKEN").delete("/api/session").status())
        .isEqualTo(403);
    Answer signIn = browser().post("/api/session", "{\"login\":\"a\",\"password\":\"b\"}");
    assertThat(signIn.status()).isEqualTo(403);
    assertThat(organiser.get("/api/session").raw().body()).isEqualTo("{\"signedIn\":true}");
  }

  @Test
  void cookieBesideJunkBearerCountsForNothing() {
    TestBrowser organiser = organiser().with("Authorization", "Bearer junk");
    assertThat(organiser.withoutCookie("XSRF-TOKEN").graphql(VIEWER).status()).isEqualTo(401);
  }

  @Test
  void changesTheTokenOnSignIn() {
    TestBrowser browser = organiser();
    String first = browser.cookie("SESSION");
    browser.signIn("canbo.daithanh", TestActors.PASSWORD);
    assertThat(browser.cookie("SESSION")).isNotEqualTo(first);
    TestBrowser old = browser().withCookie("SESSION", first);
    assertThat(old.get("/api/session").raw().body()).isEqualTo("{\"signedIn\":false}");
  }

  @Test
  void ignoresTokenThatWasPlanted() {
    TestBrowser browser = browser().withCookie("SESSION", "planted");
    assertThat(browser.signIn("canbo.daithanh", TestActors.PASSWORD).status()).isEqualTo(204);
    assertThat(browser.cookie("SESSION")).hasSize(43);
  }

  @Test
  void anotherInstanceKnowsTheSignIn() {
    String token = organiser().cookie("SESSION");
    SignIns otherInstance =
        new SignIns(
            mongo,
            context.getBean(Passwords.class),
            context.getBean(SignInLimiter.class),
            context.getBean(ChangeFeed.class),
            clock);
    assertThat(otherInstance.find(token).getPrincipal()).isEqualTo(TestActors.ORGANISER);
    assertThat(mongo.findAll(SignIn.class).toString()).doesNotContain(token);
  }

  @Test
  void endsAfterHalfAnHourOfRest() {
    TestBrowser organiser = organiser();
    clock.advance(Duration.ofMinutes(29));
    assertThat(organiser.graphql(VIEWER).status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(29));
    assertThat(organiser.graphql(VIEWER).status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(30));
    assertThat(organiser.graphql(VIEWER).status()).isEqualTo(401);
  }

  @Test
  void endsAfterTwelveHoursOfUse() {
    TestBrowser organiser = organiser();
    for (int i = 0; i < 35; i++) {
      clock.advance(Duration.ofMinutes(20));
      assertThat(organiser.graphql(VIEWER).status()).isEqualTo(200);
    }
    clock.advance(Duration.ofMinutes(20));
    assertThat(organiser.graphql(VIEWER).status()).isEqualTo(401);
  }

  @Test
  void slowsDownGuessingOfOneLogin() {
    for (int i = 1; i <= 5; i++)
      assertThat(from(i).signIn("nguoixem.daithanh", "sai lần " + i).status()).isEqualTo(401);

    Answer sixth =
        from(6).with("Accept-Language", "vi").signIn("nguoixem.daithanh", TestActors.PASSWORD);

    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.at("code")).isEqualTo("TOO_MANY_ATTEMPTS");
    assertThat(sixth.at("message"))
        .matches("Sai mật khẩu nhiều lần. Hãy đợi ([89]|10) giây rồi thử lại.");
    assertThat(from(6).signIn("thanhvien.tayle", TestActors.PASSWORD).status()).isEqualTo(204);

    waitIsOver();
    assertThat(from(7).signIn("nguoixem.daithanh", "sai lần 6").status()).isEqualTo(401);
    Answer longer =
        from(7).with("Accept-Language", "en").signIn("nguoixem.daithanh", TestActors.PASSWORD);
    assertThat(longer.at("message"))
        .matches("Too many wrong passwords. Wait (1[89]|20) seconds, then try again.");

    waitIsOver();
    assertThat(from(8).signIn("nguoixem.daithanh", TestActors.PASSWORD).status()).isEqualTo(204);
    assertThat(from(8).signIn("nguoixem.daithanh", "lại sai").status()).isEqualTo(401);
  }

  @Test
  void slowsDownGuessingFromOneAddress() {
    SignInLimiter limiter = context.getBean(SignInLimiter.class);
    for (int i = 1; i <= 29; i++) limiter.enter("203.0.113.77", "login" + i);
    TestBrowser guesser = from(77);
    assertThat(guesser.signIn("canbo.bocbo", TestActors.PASSWORD).status()).isEqualTo(204);
    assertThat(from(77).signIn("login30", "không biết nữa").status()).isEqualTo(401);
    assertThat(from(77).signIn("canbo.bocbo", TestActors.PASSWORD).status()).isEqualTo(429);
    assertThat(from(78).signIn("canbo.bocbo", TestActors.PASSWORD).status()).isEqualTo(204);
  }

  @Test
  void countsGuessesSentAtOnce() throws InterruptedException {
    SignInLimiter limiter = context.getBean(SignInLimiter.class);
    var admitted = new AtomicInteger();
    Thread[] guesses = new Thread[20];
    for (int i = 0; i < guesses.length; i++)
      guesses[i] =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      limiter.enter("quantri");
                      admitted.incrementAndGet();
                    } catch (Problem tooMany) {
                      assertThat(tooMany.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
                    }
                  });
    for (Thread guess : guesses) guess.join();
    assertThat(admitted).hasValue(5);
  }

  @Test
  void keepsNoLoginThatWasTyped() {
    from(9).signIn("mat-khau-go-nham", "x");
    assertThat(mongo.findAll(Map.class, SignInLimiter.COLLECTION).toString())
        .contains("203.0.113.9")
        .doesNotContain("mat-khau-go-nham");
  }

  private TestBrowser from(int host) {
    return browser().with("X-Forwarded-For", "203.0.113." + host);
  }

  private void waitIsOver() {
    mongo.updateMulti(new Query(), Update.update("until", Instant.EPOCH), SignInLimiter.COLLECTION);
  }
}
