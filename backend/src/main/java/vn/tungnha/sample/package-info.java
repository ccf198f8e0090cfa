/** The five source reports as sample data, loaded through the facades of the modules. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: field",
      "area",
      "access",
      "team",
      "campaign",
      "campaign :: target",
      "session",
      "outcome",
      "counter",
      "report"
    })
@NullMarked
package vn.tungnha.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
