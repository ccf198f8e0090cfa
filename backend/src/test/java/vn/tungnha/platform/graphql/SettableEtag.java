package vn.tungnha.platform.graphql;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.tungnha.platform.EtagSource;

/** A state of {@code viewer} that a test sets; unknown until then. */
@TestComponent
public class SettableEtag implements EtagSource {
  volatile @Nullable String state;

  @Override
  public String rootField() {
    return "viewer";
  }

  @Override
  public Optional<String> etag(Map<String, @Nullable Object> variables) {
    return Optional.ofNullable(state);
  }
}
