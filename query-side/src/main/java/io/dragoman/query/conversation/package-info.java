/** The read models of messages and conversations. */
@NullMarked
package io.dragoman.query.conversation;

import org.jspecify.annotations.NullMarked;
