/** What every process stands on: lanes that keep order, and commands that say who caused them. */
@NullMarked
package io.dragoman.saga.platform;

import org.jspecify.annotations.NullMarked;
