/** The read model of connected accounts. */
@NullMarked
package io.dragoman.query.integration;

import org.jspecify.annotations.NullMarked;
