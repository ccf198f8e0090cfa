package vn.tungnha.exchange.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the file.
 *
 * @param column from 0
 * @param title its heading
 * @param samples of its first rows
 * @param guess the property its heading names; null: none of them
 */
record ImportColumn(int column, String title, List<String> samples, @Nullable String guess) {}
