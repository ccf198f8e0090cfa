/** How far: counters projected from the outcomes, with targets and pace. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: field",
      "area",
      "access",
      "team",
      "campaign",
      "campaign :: type",
      "campaign :: target",
      "session",
      "outcome"
    })
@NullMarked
package vn.tungnha.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
