package vn.tungnha.exchange.sheet;

import java.util.regex.Pattern;

/**
 * Texts in cells. One that a spreadsheet would take for a formula gets an apostrophe before it;
 * read again, the same text comes out, also of one that had apostrophes before.
 */
final class Cells {
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

  private Cells() {}

  static String harmless(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  static String read(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
