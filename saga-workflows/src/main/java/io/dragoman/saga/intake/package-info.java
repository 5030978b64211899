/** From a stored delivery to commands, one for each thing it tells. */
@NullMarked
package io.dragoman.saga.intake;

import org.jspecify.annotations.NullMarked;
