package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.gateway.platform.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as admins see one: without its secret, which nobody sees again. */
record TokenItem(
        String id,
        String name,
        Role role,
        boolean unmask,
        String tenant,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean revoked) {

    static TokenItem of(Stored<Token> stored) {
        Token token = stored.content();
        return new TokenItem(
                token.id(),
                token.name(),
                token.role(),
                token.mayUnmask(),
                stored.tenant(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revoked());
    }
}
