package vn.tungnha.platform.graphql;

import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.parser.ParserOptions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.tungnha.platform.Caller;
import vn.tungnha.platform.Live;

/** Puts into each execution what the transport asks of it: its id, its document, who calls. */
@Component
final class RequestContext implements WebGraphQlInterceptor, Ordered {
  /** The MDC's and the context's key. */
  static final String REQUEST_ID = "requestId";

  private static final ParserOptions OF_ANYONE =
      ParserOptions.newParserOptions()
          .maxCharacters(Limits.CHARACTERS)
          .maxTokens(Limits.TOKENS)
          .maxWhitespaceTokens(Limits.CHARACTERS)
          .maxRuleDepth(Limits.RULE_DEPTH)
          .captureIgnoredChars(false)
          .captureLineComments(false)
          .build();

  static String id(GraphQLContext context) {
    return context.getOrDefault(REQUEST_ID, "");
  }

  /** Who asks on this thread; null: nobody known. */
  static @Nullable Caller caller() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof Caller caller ? caller : null;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 100;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    String requestId = Objects.requireNonNullElse(MDC.get(REQUEST_ID), request.getId());
    Object trusted = request.getAttributes().get(TrustedDocument.class.getName());
    Caller caller = caller();
    request.configureExecutionInput(
        (input, builder) -> {
          builder.graphQLContext(
              context -> {
                context.put(REQUEST_ID, requestId);
                if (Live.is(request)) context.put(Live.class, true);
                if (trusted instanceof TrustedDocument document)
                  context.put(TrustedDocument.class, document);
                else context.put(ParserOptions.class, OF_ANYONE);
                if (caller != null) context.put(Caller.class, caller);
              });
          // batches inside batches would wait for each other for ever without it
          GraphQL.unusualConfiguration(builder)
              .dataloaderConfig()
              .enableDataLoaderExhaustedDispatching(true);
          return builder.build();
        });
    return chain.next(request);
  }
}
