/** Finds the codec and the verifier of a provider. */
@NullMarked
package io.dragoman.providers.registry;

import org.jspecify.annotations.NullMarked;
