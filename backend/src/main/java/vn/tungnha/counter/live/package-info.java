/** Counters told to who watches, as they change. */
@NullMarked
package vn.tungnha.counter.live;

import org.jspecify.annotations.NullMarked;
