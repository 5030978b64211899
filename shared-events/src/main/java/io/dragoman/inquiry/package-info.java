/** A customer's travel inquiry: its messages, extracted fields and status. */
@NullMarked
package io.dragoman.inquiry;

import org.jspecify.annotations.NullMarked;
