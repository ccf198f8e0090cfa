package vn.tungnha.exchange.sheet;

import java.util.List;

/**
 * A row as it stands in a file.
 *
 * @param number from 1
 * @param cells texts, stripped; empty for none
 */
public record SheetRow(int number, List<String> cells) {
  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  public long filled() {
    return cells.stream().filter(cell -> !cell.isEmpty()).count();
  }

  /** In characters. */
  public long length() {
    return cells.stream().mapToLong(String::length).sum();
  }
}
