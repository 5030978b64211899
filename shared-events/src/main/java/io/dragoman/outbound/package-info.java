/** What providers report about messages that left the house. */
@NullMarked
package io.dragoman.outbound;

import org.jspecify.annotations.NullMarked;
