/** Files coming in as teams and members: kept, matched, checked, run and undone. */
@NullMarked
package vn.tungnha.exchange.imports;

import org.jspecify.annotations.NullMarked;
