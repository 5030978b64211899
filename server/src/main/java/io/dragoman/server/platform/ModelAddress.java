package io.dragoman.server.platform;

import java.net.URI;
import java.util.function.Supplier;

/** Where the language model is. */
@FunctionalInterface
public interface ModelAddress extends Supplier<URI> {}
