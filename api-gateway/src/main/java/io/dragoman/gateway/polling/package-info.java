/** Fetches what a provider keeps in a queue, for accounts that no webhook reaches. */
@NullMarked
package io.dragoman.gateway.polling;

import org.jspecify.annotations.NullMarked;
