/** What follows for contacts from what they write. */
@NullMarked
package io.dragoman.saga.contact;

import org.jspecify.annotations.NullMarked;
