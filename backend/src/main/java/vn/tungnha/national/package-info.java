/**
 * A whole country of invented data, written past the facades in bulk: what the figures of speed are
 * measured on.
 */
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
      "outcome",
      "counter"
    })
@NullMarked
package vn.tungnha.national;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
