/** Lists out as files, files in as teams and members. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: field",
      "area",
      "access",
      "team",
      "campaign",
      "campaign :: type",
      "session",
      "outcome"
    })
@NullMarked
package vn.tungnha.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
