/** What providers have in common: verified deliveries go in, inbound items come out. One package per provider. */
@NullMarked
package io.dragoman.providers;

import org.jspecify.annotations.NullMarked;
