/** Lists going out as files. */
@NullMarked
package vn.tungnha.exchange.exports;

import org.jspecify.annotations.NullMarked;
