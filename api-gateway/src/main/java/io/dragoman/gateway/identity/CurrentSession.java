package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.gateway.platform.Role;

/** Who is signed in. */
record CurrentSession(CurrentUser user) {

    /**
     * A user, or a token under its name.
     *
     * @param unmask whether a viewer may ask for numbers in full
     */
    record CurrentUser(
            String id, String username, String tenant, Role role, boolean unmask, boolean mustChangePassword) {}

    static CurrentSession of(String tenant, User user) {
        return new CurrentSession(new CurrentUser(
                user.id(), user.username(), tenant, user.role(), user.mayUnmask(), user.mustChangePassword()));
    }

    static CurrentSession ofToken(Stored<Token> stored) {
        Token token = stored.content();
        return new CurrentSession(
                new CurrentUser(token.id(), token.name(), stored.tenant(), token.role(), token.mayUnmask(), false));
    }
}
