/** The one runnable: puts the modules, the stores and the defaults together. */
@NullMarked
package io.dragoman.server;

import org.jspecify.annotations.NullMarked;
