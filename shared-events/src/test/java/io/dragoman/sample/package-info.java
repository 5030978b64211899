/** A family of events that exists only in tests: its revisions have changed. */
@NullMarked
package io.dragoman.sample;

import org.jspecify.annotations.NullMarked;
