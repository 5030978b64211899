/** What every read model stands on: guarded writes, tokens, positions, changes, pages. */
@NullMarked
package io.dragoman.query.platform;

import org.jspecify.annotations.NullMarked;
