/** Every decision: aggregates that need no clock but an injected one, no store and no network. */
@NullMarked
package io.dragoman.command;

import org.jspecify.annotations.NullMarked;
