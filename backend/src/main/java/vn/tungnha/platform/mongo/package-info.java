/** How documents are stored and how long a read may take. Nothing here is called by name. */
@NullMarked
package vn.tungnha.platform.mongo;

import org.jspecify.annotations.NullMarked;
