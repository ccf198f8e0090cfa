/** Who works: teams, members, and their dated memberships. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: field", "area", "access"})
@NullMarked
package vn.tungnha.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
