/** What must never be in the history: keys, credentials, users, tokens, tenants. */
@NullMarked
package io.dragoman.vault;

import org.jspecify.annotations.NullMarked;
