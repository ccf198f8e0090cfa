/** What stands in the cells of a file, as people read and write it. */
@NullMarked
package vn.tungnha.exchange.cells;

import org.jspecify.annotations.NullMarked;
