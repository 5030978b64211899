/** What became of a stored delivery. */
@NullMarked
package io.dragoman.command.webhook;

import org.jspecify.annotations.NullMarked;
