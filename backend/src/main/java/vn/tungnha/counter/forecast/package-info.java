/** Where a counter will stand on its last day, in words and numbers. */
@NullMarked
package vn.tungnha.counter.forecast;

import org.jspecify.annotations.NullMarked;
