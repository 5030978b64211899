/** Extraction runs: words that were read already are read by another prompt or model, and what came of it is shown before it counts. */
@NullMarked
package io.dragoman.saga.extraction;

import org.jspecify.annotations.NullMarked;
