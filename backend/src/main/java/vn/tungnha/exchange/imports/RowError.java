package vn.tungnha.exchange.imports;

import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Text;

/**
 * Why a row cannot be taken.
 *
 * @param column at fault; null: the row as a whole
 * @param message in both languages, as it is read later by others too
 */
record RowError(@Nullable Integer column, ProblemCode code, Text message) {}
