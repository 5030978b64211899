package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.gateway.platform.Role;
import io.dragoman.vault.VaultRecords;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The API tokens of all tenants. Who gets one sees its secret once; here only its hash is kept. */
@Component
final class Tokens {

    private static final String MARK = "dgm_";

    private final Records<Token> records;
    private final Secrets secrets;
    private final Background background;
    private final Clock clock;

    Tokens(VaultRecords vault, Secrets secrets, Background background, Clock clock) {
        this.records = new Records<>(vault, "token", Token.class);
        this.secrets = secrets;
        this.background = background;
        this.clock = clock;
    }

    /** A new token with its secret, which is told this once. */
    record Issued(Token token, String secret) {

        /** Without the secret, which a record's own text would print. */
        @Override
        public String toString() {
            return "Issued[" + token.id() + ']';
        }
    }

    Issued issue(String tenant, NewToken asked, String createdBy) {
        String secret = MARK + secrets.secret();
        return new Issued(store(tenant, secret, asked, createdBy), secret);
    }

    /** Makes {@code secret} the one preset token of the tenant: those preset before end. A revoked one stays revoked. */
    void preset(String tenant, String secret, String name) {
        String key = Secrets.hash(secret);
        records.list(tenant).stream()
                .filter(token -> token.content().createdBy() == null)
                .map(Stored::key)
                .filter(other -> !other.equals(key))
                .forEach(records::remove);
        if (records.find(key).isEmpty()) {
            store(tenant, secret, new NewToken(name, Role.ADMIN, null, null, null), null);
        }
    }

    private Token store(String tenant, String secret, NewToken asked, @Nullable String createdBy) {
        Token token = new Token(
                secrets.id(),
                asked.name(),
                asked.role(),
                asked.unmask(),
                createdBy,
                now(),
                asked.expiresAt(),
                null,
                false);
        records.create(tenant, Secrets.hash(secret), token);
        return token;
    }

    /** The token of that secret, while it is valid. */
    Optional<Stored<Token>> of(String secret) {
        Instant now = now();
        Optional<Stored<Token>> token = look(secret);
        token.filter(it -> it.content().isStaleAt(now))
                .map(Stored::key)
                .ifPresent(key -> background.run(key, () -> records.change(key, before -> before.usedAt(now))));
        return token;
    }

    /** The same, without noting that it was used. */
    Optional<Stored<Token>> look(String secret) {
        Instant now = now();
        return records.find(Secrets.hash(secret)).filter(it -> it.content().validAt(now));
    }

    Optional<Stored<Token>> of(String tenant, String id) {
        return ofTenant(tenant).stream()
                .filter(token -> token.content().id().equals(id))
                .findFirst();
    }

    List<Stored<Token>> ofTenant(String tenant) {
        return records.list(tenant);
    }

    /** Ends a token; false when the tenant has none of that id. */
    boolean revoke(String tenant, String id) {
        return revoke(tenant, token -> token.content().id().equals(id)) > 0;
    }

    /** Ends the tokens that somebody made: who may no longer make them must not keep them. */
    void revokeAllBy(String tenant, String creator) {
        revoke(tenant, token -> creator.equals(token.content().createdBy()));
    }

    private long revoke(String tenant, Predicate<Stored<Token>> which) {
        return records.list(tenant).stream()
                .filter(which)
                .map(token -> records.change(token.key(), Token::revoke))
                .count();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
