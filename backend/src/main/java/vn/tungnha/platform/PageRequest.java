package vn.tungnha.platform;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a connection is asked for.
 *
 * @param first 1–100; out of range is refused, not clamped
 * @param after the signed cursor of the last row seen
 */
public record PageRequest(int first, @Nullable String after) {
  public static final int MAX = 100;

  private static final int DEFAULT = 20;

  public PageRequest {
    if (first < 1 || first > MAX) throw Problem.of(ProblemCode.INVALID_PAGE).at("first");
  }

  /** As a field's arguments say; a null {@code first} is 20. */
  public static PageRequest of(@Nullable Integer first, @Nullable String after) {
    return new PageRequest(first == null ? DEFAULT : first, after);
  }
}
