/** What the aggregates of all features share. */
@NullMarked
package io.dragoman.command.platform;

import org.jspecify.annotations.NullMarked;
