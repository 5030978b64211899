/** Breaks rules on purpose, to show that they can fail. */
@NullMarked
package io.dragoman.query.broken;

import org.jspecify.annotations.NullMarked;
