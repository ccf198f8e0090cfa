package vn.tungnha.platform.field;

import java.util.Arrays;

/** Where in an input a custom field stands: the list's own path, then the field's key. */
final class FieldPath {
  private FieldPath() {}

  static String[] below(String[] path, String key) {
    String[] below = Arrays.copyOf(path, path.length + 1);
    below[path.length] = key;
    return below;
  }
}
