/** When: series of sessions, their exceptions, venues, and who runs them. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: field",
      "area",
      "access",
      "team",
      "campaign",
      "campaign :: type"
    })
@NullMarked
package vn.tungnha.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
