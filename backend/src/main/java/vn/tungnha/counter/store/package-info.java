/** What is kept of the counters: by place, by day, by team, and the readings behind the gauges. */
@NullMarked
package vn.tungnha.counter.store;

import org.jspecify.annotations.NullMarked;
