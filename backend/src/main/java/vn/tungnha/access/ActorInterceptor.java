package vn.tungnha.access;

import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts who asks into the request's {@code GraphQLContext}, before any other interceptor looks: on
 * whatever thread a field is then resolved, the actor is there.
 */
@Component
class ActorInterceptor implements WebGraphQlInterceptor, Ordered {

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication known)
      request.configureExecutionInput(
          (input, builder) ->
              builder
                  .graphQLContext(context -> context.put(Actor.class, known.getPrincipal()))
                  .build());
    return chain.next(request);
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
