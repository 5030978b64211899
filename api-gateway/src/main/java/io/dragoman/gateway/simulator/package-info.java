/** A customer's phone for trying things out: it writes through the same webhooks as a provider. */
@NullMarked
package io.dragoman.gateway.simulator;

import org.jspecify.annotations.NullMarked;
