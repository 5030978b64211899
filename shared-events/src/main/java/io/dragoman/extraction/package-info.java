/** Trying another prompt or model on words that were read already, before it is used. */
@NullMarked
package io.dragoman.extraction;

import org.jspecify.annotations.NullMarked;
