package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.gateway.platform.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user as admins see one. */
record UserItem(
        String id,
        String username,
        Role role,
        boolean unmask,
        String tenant,
        boolean active,
        long version,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    static UserItem of(Stored<User> stored) {
        User user = stored.content();
        return new UserItem(
                user.id(),
                user.username(),
                user.role(),
                user.mayUnmask(),
                stored.tenant(),
                user.active(),
                user.version(),
                user.createdAt(),
                user.lastSignInAt());
    }
}
