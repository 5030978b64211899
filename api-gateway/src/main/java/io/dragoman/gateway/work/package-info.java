/** What waits to be done, and what could not be. */
@NullMarked
package io.dragoman.gateway.work;

import org.jspecify.annotations.NullMarked;
