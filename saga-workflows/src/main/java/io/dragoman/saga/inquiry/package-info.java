/** From a message to an inquiry, and from its words to fields. */
@NullMarked
package io.dragoman.saga.inquiry;

import org.jspecify.annotations.NullMarked;
