/** The embedded vault: a file of its own for keys, credentials and users, never backed up together with the history. */
@NullMarked
package io.dragoman.server.vault;

import org.jspecify.annotations.NullMarked;
