/** Counts again beside what is kept, and tells the drift. */
@NullMarked
package vn.tungnha.counter.check;

import org.jspecify.annotations.NullMarked;
