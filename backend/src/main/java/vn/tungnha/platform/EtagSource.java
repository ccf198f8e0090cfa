package vn.tungnha.platform;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells, without executing it, which state a query would answer from. While the tag stays the same
 * the server answers 304. Runs on the request's thread, signed in.
 */
public interface EtagSource {

  /** The one root field of the queries it knows. */
  default String rootField() {
    return "campaignCounters";
  }

  /**
   * A tag of everything the answer depends on but the request itself and the language, which the
   * transport adds: the revision, who asks, and the day where the answer names days left. Empty:
   * unknown, execute.
   */
  Optional<String> etag(Map<String, @Nullable Object> variables);
}
