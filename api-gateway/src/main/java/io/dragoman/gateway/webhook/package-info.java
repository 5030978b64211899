/** Providers' posts: verified over their raw bytes, stored before they are answered, and listed in the journal. */
@NullMarked
package io.dragoman.gateway.webhook;

import org.jspecify.annotations.NullMarked;
