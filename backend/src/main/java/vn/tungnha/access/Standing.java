package vn.tungnha.access;

import graphql.GraphQLContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * Who asks, found anew each time: for answers that go on for hours. Signing out, revoking a key and
 * new grants are seen within 20 seconds.
 */
public final class Standing {
  private final Supplier<@Nullable Actor> again;

  Standing(Supplier<@Nullable Actor> again) {
    this.again = again;
  }

  /** One that never ends, for the system's own use and for tests. */
  public static Standing of(Actor actor) {
    return new Standing(() -> actor);
  }

  /** Of a live request; nobody signed in: {@code NOT_SIGNED_IN}. */
  public static Standing in(GraphQLContext context) {
    Standing standing = context.get(Standing.class);
    if (standing == null) throw Problem.of(ProblemCode.NOT_SIGNED_IN);
    return standing;
  }

  /** Empty once it is over. */
  public Optional<Actor> actor() {
    return Optional.ofNullable(again.get());
  }
}
