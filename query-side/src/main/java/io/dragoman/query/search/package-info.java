/** The read model that words and numbers are looked up in. */
@NullMarked
package io.dragoman.query.search;

import org.jspecify.annotations.NullMarked;
