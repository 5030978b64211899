/** What reading any provider's deliveries needs: careful JSON, clean text, E.164 numbers, constant-time secrets. */
@NullMarked
package io.dragoman.providers.platform;

import org.jspecify.annotations.NullMarked;
