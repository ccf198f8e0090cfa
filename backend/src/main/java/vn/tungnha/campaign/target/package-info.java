/** What is aimed at, by indicator and area: assigned, proposed, revised. */
@NamedInterface("target")
@NullMarked
package vn.tungnha.campaign.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
