package vn.tungnha.platform;

import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebSocketGraphQlRequest;

/** Requests whose answer goes on: subscriptions, as an event stream or over a WebSocket. */
public final class Live {
  /** An attribute of requests for an event stream. */
  public static final String ATTRIBUTE = Live.class.getName();

  private Live() {}

  public static boolean is(WebGraphQlRequest request) {
    return request instanceof WebSocketGraphQlRequest
        || request.getAttributes().containsKey(ATTRIBUTE);
  }
}
