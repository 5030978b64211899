/** Tests of what the gateway stands on, and what the tests of its other packages start. */
@NullMarked
package io.dragoman.gateway;

import org.jspecify.annotations.NullMarked;
