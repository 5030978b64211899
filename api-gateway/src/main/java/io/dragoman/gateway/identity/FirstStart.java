package io.dragoman.gateway.identity;

import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the first tenants and admins, so that somebody can sign in. Runs at every start; what exists stays as it is. */
@Component
public final class FirstStart {

    /** So many characters the password of a user has at least. */
    public static final int SHORTEST_PASSWORD = Passwords.SHORTEST;

    private static final String ADMIN = "admin";

    private final Tenants tenants;
    private final Users users;
    private final Tokens tokens;
    private final Passwords passwords;
    private final Secrets secrets;

    FirstStart(Tenants tenants, Users users, Tokens tokens, Passwords passwords, Secrets secrets) {
        this.tenants = tenants;
        this.users = users;
        this.tokens = tokens;
        this.passwords = passwords;
        this.secrets = secrets;
    }

    /**
     * What the environment presets for the first admin.
     *
     * @param adminPassword {@code null} to have a one-time password made
     * @param adminToken the secret of an API token of tenant {@value Caller#OPERATORS} with the role admin; {@code null}
     *     for none
     */
    public record Settings(
            @Nullable String adminPassword, @Nullable String adminToken) {

        /** Tells what is set but not to what. */
        @Override
        public String toString() {
            return "Settings[password " + (adminPassword != null) + ", token " + (adminToken != null) + ']';
        }
    }

    /**
     * Makes tenant {@value Caller#OPERATORS} with its admin {@code admin}, and the preset token.
     *
     * @return the one-time password, if one was made: it has to be told now, nobody can tell it later
     */
    public Optional<String> run(Settings settings) {
        Optional<String> oneTime = tenantWithAdmin(Caller.OPERATORS, "Default", settings.adminPassword());
        if (settings.adminToken() != null) {
            tokens.preset(Caller.OPERATORS, settings.adminToken(), "preset by the environment");
        }
        return oneTime;
    }

    /**
     * Makes a tenant, and its admin {@code admin} while it has no users.
     *
     * @param password {@code null} to have a one-time password made
     * @return the one-time password, if one was made
     */
    public Optional<String> tenantWithAdmin(String tenant, String name, @Nullable String password) {
        tenants.create(tenant, name);
        if (!users.of(tenant).isEmpty()) {
            return Optional.empty();
        }
        String chosen = password == null ? secrets.password() : password;
        users.create(tenant, ADMIN, passwords.hashNow(chosen), Role.ADMIN, false, password == null);
        return password == null ? Optional.of(chosen) : Optional.empty();
    }
}
