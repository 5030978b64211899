package io.dragoman.gateway.changes;

import io.dragoman.gateway.platform.Caller;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Who reads a stream.
 *
 * @param kinds which kinds of changes the reader may hear of
 * @param admitted whether the reader is still who it was when the stream began
 */
record Audience(Caller caller, Predicate<String> kinds, BooleanSupplier admitted) {}
