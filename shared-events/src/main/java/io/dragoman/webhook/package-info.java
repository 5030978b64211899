/** A provider's delivery: what was received, what failed in it, when it was worked again. */
@NullMarked
package io.dragoman.webhook;

import org.jspecify.annotations.NullMarked;
