/** Which messages exist, and when a customer last wrote. */
@NullMarked
package io.dragoman.command.conversation;

import org.jspecify.annotations.NullMarked;
