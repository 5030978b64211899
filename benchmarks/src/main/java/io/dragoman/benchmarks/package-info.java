/** Load against the packaged server, each figure compared with its yardstick within one run. */
@NullMarked
package io.dragoman.benchmarks;

import org.jspecify.annotations.NullMarked;
