/** What every part of the start stands on. */
@NullMarked
package io.dragoman.server.platform;

import org.jspecify.annotations.NullMarked;
