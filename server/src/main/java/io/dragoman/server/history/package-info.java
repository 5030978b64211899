/** The embedded event store: one SQLite file, one writer that commits whatever waits in one transaction, readers beside it. */
@NullMarked
package io.dragoman.server.history;

import org.jspecify.annotations.NullMarked;
