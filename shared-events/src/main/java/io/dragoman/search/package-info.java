/** The language of searching: what can be asked and what is found. */
@NullMarked
package io.dragoman.search;

import org.jspecify.annotations.NullMarked;
