package vn.tungnha.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.tungnha.platform.Live;

/** Gives live requests a way to ask again, later, whether who asked still may. */
@Component
class StandingInterceptor implements WebGraphQlInterceptor, Ordered {
  private final SignIns signIns;
  private final PartnerKeys keys;

  StandingInterceptor(SignIns signIns, PartnerKeys keys) {
    this.signIns = signIns;
    this.keys = keys;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    if (Live.is(request)) {
      String authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
      HttpCookie cookie = request.getCookies().getFirst(SignInCookie.NAME);
      Standing standing = new Standing(() -> actor(authorization, cookie));
      request.configureExecutionInput(
          (input, builder) ->
              builder.graphQLContext(context -> context.put(Standing.class, standing)).build());
    }
    return chain.next(request);
  }

  private @Nullable Actor actor(@Nullable String authorization, @Nullable HttpCookie cookie) {
    ActorAuthentication known = null;
    if (authorization != null)
      known = keys.find(authorization.substring(ActorFilter.BEARER.length()).strip());
    else if (cookie != null) known = signIns.find(cookie.getValue());
    return known == null ? null : known.getPrincipal();
  }
}
