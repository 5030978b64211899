/** What can be set, and the refusal of what cannot be right. */
@NullMarked
package io.dragoman.server.settings;

import org.jspecify.annotations.NullMarked;
