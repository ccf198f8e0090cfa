/** What is to be done: versioned campaign types, campaigns, and targets. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: field", "area", "access"})
@NullMarked
package vn.tungnha.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
