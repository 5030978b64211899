/** What became of sent messages, over HTTP. */
@NullMarked
package io.dragoman.gateway.outbound;

import org.jspecify.annotations.NullMarked;
