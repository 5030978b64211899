/** Searching over HTTP. */
@NullMarked
package io.dragoman.gateway.search;

import org.jspecify.annotations.NullMarked;
