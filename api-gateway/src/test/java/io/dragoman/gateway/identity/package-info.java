/** Tests of who may use Dragoman. */
@NullMarked
package io.dragoman.gateway.identity;

import org.jspecify.annotations.NullMarked;
