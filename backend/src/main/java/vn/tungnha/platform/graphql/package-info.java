/**
 * The GraphQL transport: scalars, refusals, limits, trusted documents, GET, and what partners may
 * not reach. Modules do not call it.
 */
@NullMarked
package vn.tungnha.platform.graphql;

import org.jspecify.annotations.NullMarked;
