package vn.tungnha.platform.field;

import java.util.Arrays;
import java.util.stream.Stream;

/** Where in an input a custom field stands: the list's own path, then the field's key. */
final class FieldPath {
  private FieldPath() {}

  static String[] below(String[] path, String... steps) {
    return Stream.concat(Arrays.stream(path), Arrays.stream(steps)).toArray(String[]::new);
  }
}
