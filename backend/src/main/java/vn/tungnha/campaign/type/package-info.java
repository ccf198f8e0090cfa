/** The flexible schema of campaigns: versioned types with fields, indicators and formulas. */
@NamedInterface("type")
@NullMarked
package vn.tungnha.campaign.type;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
