package vn.tungnha.campaign;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.tungnha.platform.Problem;

/** What an act is refused with. */
public final class Refusals {
  private Refusals() {}

  /** The code, then the path or, without one, the message's key. */
  public static String of(ThrowingCallable act) {
    Problem problem = catchThrowableOfType(Problem.class, act);
    String where =
        problem.path().isEmpty() ? problem.messageKey() : String.join(" ", problem.path());
    return problem.code() + " " + where;
  }
}
