/** Processes over time, and everything that calls the outside world. */
@NullMarked
package io.dragoman.saga;

import org.jspecify.annotations.NullMarked;
