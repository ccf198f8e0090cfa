/** HTTP around GraphQL: request ids, languages, faults, and the files of the app. */
@NullMarked
package vn.tungnha.platform.web;

import org.jspecify.annotations.NullMarked;
