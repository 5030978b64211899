/** The read side: projections of the history, and the answers made of them. */
@NullMarked
package io.dragoman.query;

import org.jspecify.annotations.NullMarked;
