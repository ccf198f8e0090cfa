package vn.tungnha.platform.graphql;

import graphql.execution.AbortExecutionException;

/** A subscription where one answer is given, or anything else where many are. */
final class WrongTransport extends AbortExecutionException {
  WrongTransport(String message) {
    super(message);
  }
}
