/** Who may use Dragoman: tenants, users and their sessions, API tokens. Kept in the vault, never part of the history. */
@NullMarked
package io.dragoman.gateway.identity;

import org.jspecify.annotations.NullMarked;
