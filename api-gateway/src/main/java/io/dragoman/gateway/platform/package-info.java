/** What every page and operation of the gateway stands on: who calls, what they may, how answers and refusals look. */
@NullMarked
package io.dragoman.gateway.platform;

import org.jspecify.annotations.NullMarked;
