package vn.tungnha.platform.graphql;

import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.tungnha.platform.Caller;
import vn.tungnha.platform.ProblemCode;

/**
 * {@code /graphql}, ahead of Boot's own: POST of JSON, and GET of trusted queries, answered with
 * 304 while nothing changed.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GraphQlRoutes {
  private final RequestReader reader;
  private final TrustedDocuments trusted;
  private final GraphQlRunner runner;
  private final PolledTexts polled;
  private final Etags etags;
  private final KnownAnswers known;
  private final HttpAnswers answers;

  GraphQlRoutes(
      RequestReader reader,
      TrustedDocuments trusted,
      GraphQlRunner runner,
      PolledTexts polled,
      Etags etags,
      KnownAnswers known,
      HttpAnswers answers) {
    this.reader = reader;
    this.trusted = trusted;
    this.runner = runner;
    this.polled = polled;
    this.etags = etags;
    this.known = known;
    this.answers = answers;
  }

  @Bean
  @Order(-1)
  RouterFunction<ServerResponse> graphQl() {
    return RouterFunctions.route()
        .POST("/graphql", this::post)
        .GET("/graphql", this::get)
        .route(
            RequestPredicates.path("/graphql"),
            request -> {
              throw onlyPost("GET or POST");
            })
        .onError(HttpRefusal.class, answers::refused)
        .onError(fault -> true, answers::failed)
        .build();
  }

  private ServerResponse post(ServerRequest request) {
    if (HttpAnswers.wantsEvents(request)) return live(request);
    answers.requireJsonAccepted(request);
    Asked asked = reader.body(request.servletRequest());
    if (asked.hash() != null)
      return answers.plain(request, runner.run(request, asked, ours(asked)));
    if (asked.text() == null) throw HttpRefusal.malformed("neither a query nor a hash");
    return answers.plain(
        request,
        isPartner()
            ? poll(request, asked, asked.text())
            : runner.run(request, asked, asked.text()));
  }

  /** Partners change nothing, so what they are told may be some seconds old where it says so. */
  private GraphQlAnswer poll(ServerRequest request, Asked asked, String text) {
    Optional<String> state =
        etags.beforehand(polled.rootFields(text), asked, LocaleContextHolder.getLocale());
    if (state.isPresent()) return known.get(state.get(), () -> runner.run(request, asked, text));
    GraphQlAnswer answer = runner.run(request, asked, text);
    if (!answer.failed()) polled.learn(text);
    return answer;
  }

  private static boolean isPartner() {
    Caller caller = RequestContext.caller();
    return caller != null && caller.partner();
  }

  /** One subscription as an event stream; anything else is refused without being run. */
  private ServerResponse live(ServerRequest request) {
    Asked asked = reader.body(request.servletRequest());
    if (asked.hash() == null && asked.text() == null)
      throw HttpRefusal.malformed("neither a query nor a hash");
    LiveStream stream = runner.stream(request, asked, asked.hash() == null ? null : ours(asked));
    return answers.events(stream);
  }

  private ServerResponse get(ServerRequest request) {
    answers.requireJsonAccepted(request);
    Asked asked = reader.query(request.servletRequest());
    if (asked.hash() == null) throw onlyPost("GET takes trusted queries only");
    TrustedDocument document = ours(asked);
    if (document.mutation()) throw onlyPost("GET changes nothing");

    Locale locale = LocaleContextHolder.getLocale();
    String ifNoneMatch = request.headers().firstHeader(HttpHeaders.IF_NONE_MATCH);
    Optional<String> state = etags.beforehand(document.rootFields(), asked, locale);
    if (state.isPresent() && Etags.matches(ifNoneMatch, state.get()))
      return answers.notModified(state.get());
    GraphQlAnswer answer =
        state.isPresent()
            ? known.get(state.get(), () -> runner.run(request, asked, document))
            : runner.run(request, asked, document);
    if (answer.failed()) return answers.plain(request, answer);
    String etag = state.orElseGet(() -> Etags.of(answer.json()));
    return Etags.matches(ifNoneMatch, etag)
        ? answers.notModified(etag)
        : answers.cacheable(request, answer, etag);
  }

  private TrustedDocument ours(Asked asked) {
    return trusted
        .find(String.valueOf(asked.hash()))
        .orElseThrow(
            () -> new HttpRefusal(HttpStatus.OK, ProblemCode.UNTRUSTED_DOCUMENT, "unknown hash"));
  }

  private static HttpRefusal onlyPost(String detail) {
    return new HttpRefusal(HttpStatus.METHOD_NOT_ALLOWED, ProblemCode.INVALID_QUERY, detail);
  }
}
