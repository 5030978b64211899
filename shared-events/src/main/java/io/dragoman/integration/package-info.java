/** A connected provider account. */
@NullMarked
package io.dragoman.integration;

import org.jspecify.annotations.NullMarked;
