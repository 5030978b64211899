/** What breaks, breaks here on purpose: the house with one part that fails once. */
@NullMarked
package io.dragoman.server.faults;

import org.jspecify.annotations.NullMarked;
