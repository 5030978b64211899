/** The read model of contacts, and their names for other screens. */
@NullMarked
package io.dragoman.query.contact;

import org.jspecify.annotations.NullMarked;
