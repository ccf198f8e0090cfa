/**
 * Keeps the counters right: follows the outcomes under a lease, and counts again where that is
 * lost.
 */
@NullMarked
package vn.tungnha.counter.projection;

import org.jspecify.annotations.NullMarked;
