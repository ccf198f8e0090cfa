/** What reports say besides figures. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: field",
      "area",
      "access",
      "team",
      "campaign",
      "session",
      "outcome",
      "counter"
    })
@NullMarked
package vn.tungnha.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
