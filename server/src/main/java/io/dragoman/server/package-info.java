/** The one runnable of Dragoman. */
@NullMarked
package io.dragoman.server;

import org.jspecify.annotations.NullMarked;
