/** The live stream that tells pages what to read anew. */
@NullMarked
package io.dragoman.gateway.changes;

import org.jspecify.annotations.NullMarked;
