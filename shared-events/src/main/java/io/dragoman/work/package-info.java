/** What processes have left to be done later. */
@NullMarked
package io.dragoman.work;

import org.jspecify.annotations.NullMarked;
