/** The journal of deliveries: what was received and what became of it. */
@NullMarked
package io.dragoman.query.webhook;

import org.jspecify.annotations.NullMarked;
