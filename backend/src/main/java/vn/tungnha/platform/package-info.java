/**
 * What every module needs and no user sees: ids, problems, pages, transactions, and the GraphQL
 * transport.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.tungnha.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
