/** The read model of delivery records. */
@NullMarked
package io.dragoman.query.outbound;

import org.jspecify.annotations.NullMarked;
