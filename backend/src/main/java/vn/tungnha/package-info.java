/** Từng Nhà: the system for community digital teams. */
@NullMarked
package vn.tungnha;

import org.jspecify.annotations.NullMarked;
