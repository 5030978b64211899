/** What happens at a start before anybody is let in, and what is printed afterwards. */
@NullMarked
package io.dragoman.server.start;

import org.jspecify.annotations.NullMarked;
