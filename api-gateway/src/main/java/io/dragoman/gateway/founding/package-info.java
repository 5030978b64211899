/** What the first clients ask for at the addresses they know: bare lists, and underscores in the names of fields. */
@NullMarked
package io.dragoman.gateway.founding;

import org.jspecify.annotations.NullMarked;
