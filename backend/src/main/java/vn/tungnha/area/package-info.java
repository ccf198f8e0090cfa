/** Where: administrative units as a tree with two clocks. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: field"})
@NullMarked
package vn.tungnha.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
