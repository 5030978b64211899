/** The rules of the house, executable; each is also shown to fail on classes that break it. */
@NullMarked
package io.dragoman.architecture;

import org.jspecify.annotations.NullMarked;
