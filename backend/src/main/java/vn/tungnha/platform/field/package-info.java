/** The flexible schema: definitions of custom fields, and values checked against them. */
@NamedInterface("field")
@NullMarked
package vn.tungnha.platform.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
