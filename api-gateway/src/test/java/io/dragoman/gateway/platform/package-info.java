/** Tests of parts of what the gateway stands on. */
@NullMarked
package io.dragoman.gateway.platform;

import org.jspecify.annotations.NullMarked;
