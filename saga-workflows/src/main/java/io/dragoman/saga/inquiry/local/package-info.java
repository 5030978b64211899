/** Reads travel data out of a customer's words by tables of words and shapes: no key, no network, no guessing by count. */
@NullMarked
package io.dragoman.saga.inquiry.local;

import org.jspecify.annotations.NullMarked;
