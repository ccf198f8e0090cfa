package vn.tungnha.exchange;

import java.util.List;

/**
 * A row as it stands in a file.
 *
 * @param number from 1
 * @param cells texts, stripped; empty for none
 */
record SheetRow(int number, List<String> cells) {
  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  long filled() {
    return cells.stream().filter(cell -> !cell.isEmpty()).count();
  }
}
