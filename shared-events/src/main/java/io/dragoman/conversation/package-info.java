/** Messages received and the conversations they belong to. */
@NullMarked
package io.dragoman.conversation;

import org.jspecify.annotations.NullMarked;
