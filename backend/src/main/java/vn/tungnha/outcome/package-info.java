/** What was done: append-only outcomes with deltas. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: field",
      "area",
      "access",
      "team",
      "campaign",
      "campaign :: type",
      "session"
    })
@NullMarked
package vn.tungnha.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
