/** The read model of the inquiry board. */
@NullMarked
package io.dragoman.query.inquiry;

import org.jspecify.annotations.NullMarked;
