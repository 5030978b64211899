/** Conversations and their messages over HTTP. */
@NullMarked
package io.dragoman.gateway.conversation;

import org.jspecify.annotations.NullMarked;
