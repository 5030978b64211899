/** A person or group that writes to us, and the identities it is known by. */
@NullMarked
package io.dragoman.contact;

import org.jspecify.annotations.NullMarked;
