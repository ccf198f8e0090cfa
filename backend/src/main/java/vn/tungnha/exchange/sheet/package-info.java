/** Tables as files: XLSX and CSV, written and read row by row. */
@NullMarked
package vn.tungnha.exchange.sheet;

import org.jspecify.annotations.NullMarked;
