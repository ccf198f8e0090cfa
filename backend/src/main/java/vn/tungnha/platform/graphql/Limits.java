package vn.tungnha.platform.graphql;

import graphql.execution.ExecutionContext;

/** How large a document may be that is not one of ours. */
final class Limits {
  static final int CHARACTERS = 64 * 1024;
  static final int TOKENS = 2_000;
  static final int RULE_DEPTH = 120;
  static final int DEPTH = 10;
  static final int FIELDS = 300;
  static final int ALIASES = 20;
  static final int DIRECTIVES = 10;
  static final int COST = 5_000;

  private Limits() {}

  static void check(ExecutionContext execution) {
    if (!execution.getGraphQLContext().hasKey(TrustedDocument.class))
      new QueryMeter(execution).measure();
  }
}
