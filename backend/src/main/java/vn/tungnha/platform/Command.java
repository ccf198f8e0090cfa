package vn.tungnha.platform;

import java.util.List;

/**
 * A job run from the command line in place of the server: {@code java -jar tungnha.jar <name>
 * <args>}.
 */
public interface Command {
  String name();

  /** Does the job and answers with the exit code: 0 good, 1 found a problem, 2 used wrongly. */
  int run(List<String> args);
}
