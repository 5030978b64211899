/** What providers reported about messages that left. */
@NullMarked
package io.dragoman.command.outbound;

import org.jspecify.annotations.NullMarked;
