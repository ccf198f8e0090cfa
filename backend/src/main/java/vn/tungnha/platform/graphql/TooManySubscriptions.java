package vn.tungnha.platform.graphql;

import graphql.execution.AbortExecutionException;

/** One more than a socket may carry at a time. */
final class TooManySubscriptions extends AbortExecutionException {
  TooManySubscriptions() {
    super("at most " + LiveSockets.SUBSCRIPTIONS + " subscriptions on a socket");
  }
}
