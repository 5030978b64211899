/** Commands that are sent later: kept beside the read models, derived as they are, and sent by one node each. */
@NullMarked
package io.dragoman.server.due;

import org.jspecify.annotations.NullMarked;
