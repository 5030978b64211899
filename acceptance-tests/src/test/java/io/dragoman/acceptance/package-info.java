/** What anybody can see of the packaged server from outside: over HTTP, from the command line, in a browser. */
@NullMarked
package io.dragoman.acceptance;

import org.jspecify.annotations.NullMarked;
