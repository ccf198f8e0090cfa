/** Who asks: accounts, grants, partner keys, and the one scope predicate. */
@ApplicationModule(allowedDependencies = {"platform", "area"})
@NullMarked
package vn.tungnha.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
