/**
 * What whole-application tests need and nobody else: a clock that can be set, a provider that answers as scripted, and a way to wait. Present in
 * profile {@code test} only, which production refuses.
 */
@NullMarked
package io.dragoman.server.testbench;

import org.jspecify.annotations.NullMarked;
