package vn.tungnha.exchange.imports;

import vn.tungnha.platform.Text;

/**
 * What a column can bring.
 *
 * @param property a word of ours, or {@code values.} and a custom field's key
 * @param required a column must bring it
 */
record ImportProperty(String property, Text label, boolean required) {
  private static final String VALUES = "values.";

  static String ofField(String key) {
    return VALUES + key;
  }
}
