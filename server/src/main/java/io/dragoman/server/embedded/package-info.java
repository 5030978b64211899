/** The stores of one machine: the data directory and the in-process server for read models. */
@NullMarked
package io.dragoman.server.embedded;

import org.jspecify.annotations.NullMarked;
