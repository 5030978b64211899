package io.dragoman.gateway.identity;

import io.dragoman.gateway.HandClock;
import io.dragoman.gateway.MemoryVault;
import io.dragoman.gateway.TestGateway;
import io.dragoman.gateway.platform.Role;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Puts users and tokens where a test needs them, without asking the gateway. */
@TestComponent
final class Identities {

    static final String PASSWORD = "correct horse battery";

    private final MemoryVault vault;
    private final HandClock clock;
    private final Tenants tenants;
    private final Users users;
    private final Tokens tokens;
    private final Passwords passwords;
    private final SignInLimit limit;

    Identities(
            MemoryVault vault,
            HandClock clock,
            Tenants tenants,
            Users users,
            Tokens tokens,
            Passwords passwords,
            SignInLimit limit) {
        this.vault = vault;
        this.clock = clock;
        this.tenants = tenants;
        this.users = users;
        this.tokens = tokens;
        this.passwords = passwords;
        this.limit = limit;
    }

    /** Tenants {@code default} and {@code north}, each with an admin {@code admin}. */
    void reset() {
        vault.clear();
        clock.set(TestGateway.NOW);
        limit.forget();
        for (String tenant : new String[] {"default", "north"}) {
            tenants.create(tenant, tenant);
            user(tenant, "admin", Role.ADMIN);
        }
    }

    User user(String tenant, String username, Role role) {
        return users.create(tenant, username, passwords.hashNow(PASSWORD), role, false, false);
    }

    Optional<User> find(String tenant, String username) {
        return users.named(tenant, username).map(Records.Stored::content);
    }

    Tokens.Issued token(String tenant, Role role) {
        return tokens.issue(tenant, new NewToken("test", role, null, null, null), "somebody");
    }

    /** A program of that tenant and role. */
    WebTestClient program(WebTestClient client, String tenant, Role role) {
        return with(client, token(tenant, role).secret());
    }

    static WebTestClient with(WebTestClient client, String secret) {
        return client.mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + secret)
                .build();
    }
}
