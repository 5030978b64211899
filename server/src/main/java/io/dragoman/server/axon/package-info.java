/** Puts Axon Framework together: buses, store, aggregates, processors. The one place that knows how they are wired. */
@NullMarked
package io.dragoman.server.axon;

import org.jspecify.annotations.NullMarked;
