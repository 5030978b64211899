/** What a travel inquiry knows, and how complete it is. */
@NullMarked
package io.dragoman.command.inquiry;

import org.jspecify.annotations.NullMarked;
