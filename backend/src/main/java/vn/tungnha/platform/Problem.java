package vn.tungnha.platform;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why an act is refused. Thrown by records and facades; the transport turns it into the payload's
 * {@code errors} (mutations) or into a top-level error (queries), with the message in the asker's
 * language. Nothing may be stored once it is thrown.
 *
 * <p>The message is looked up by {@link #messageKey} in {@code
 * messages/<module>_{vi,en}.properties} and filled with {@link #args}; without a key of its own a
 * problem says {@code problem.<CODE>}.
 */
public final class Problem extends RuntimeException {
  private final ProblemCode code;
  private final String messageKey;
  private final List<Object> args;
  private final List<String> path;
  private final @Nullable Object current;
  private final List<Problem> all;

  private Problem(
      ProblemCode code,
      String messageKey,
      List<Object> args,
      List<String> path,
      @Nullable Object current,
      List<Problem> all) {
    super(messageKey, null, false, false);
    this.code = code;
    this.messageKey = messageKey;
    this.args = args;
    this.path = path;
    this.current = current;
    this.all = all;
  }

  /** A problem with the catalogue's own message. */
  public static Problem of(ProblemCode code) {
    return new Problem(code, "problem." + code, List.of(), List.of(), null, List.of());
  }

  /** A problem with a message of its own, {@code key} being one of the module's message files. */
  public static Problem of(ProblemCode code, String key, Object... args) {
    return new Problem(code, key, List.of(args), List.of(), null, List.of());
  }

  public static Problem notFound() {
    return of(ProblemCode.NOT_FOUND);
  }

  public static Problem forbidden() {
    return of(ProblemCode.FORBIDDEN);
  }

  /** Several problems of one input, told together. */
  public static Problem all(List<Problem> problems) {
    Problem first = problems.getFirst();
    return new Problem(
        first.code, first.messageKey, first.args, first.path, first.current, List.copyOf(problems));
  }

  /** The same, at a field of the input: {@code at("places", "3", "venueId")}. */
  public Problem at(String... path) {
    return new Problem(code, messageKey, args, List.of(path), current, all);
  }

  /** The same, its place lying below another: {@code under("rows", "3")}. */
  public Problem under(String... above) {
    return at(Stream.concat(Stream.of(above), path.stream()).toArray(String[]::new));
  }

  /** The same, with the object as it now is, for {@code VERSION_CONFLICT}. */
  public Problem withCurrent(Object current) {
    return new Problem(code, messageKey, args, path, current, all);
  }

  public ProblemCode code() {
    return code;
  }

  public String messageKey() {
    return messageKey;
  }

  public List<Object> args() {
    return args;
  }

  public List<String> path() {
    return path;
  }

  public @Nullable Object current() {
    return current;
  }

  /** Each problem told by this one, at least itself. */
  public List<Problem> each() {
    return all.isEmpty() ? List.of(this) : all;
  }
}
