package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Role;
import io.dragoman.vault.VaultRecords;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The users of all tenants. A tenant keeps an active admin: changes are made one after another, so that two admins cannot
 * remove each other.
 */
@Component
final class Users {

    /** Names are compared in lower case and never hold the slash that parts them from the tenant. */
    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}";

    private static final Pattern VALID = Pattern.compile(NAME);

    private final Records<User> records;
    private final Secrets secrets;
    private final Clock clock;

    Users(VaultRecords vault, Secrets secrets, Clock clock) {
        this.records = new Records<>(vault, "user", User.class);
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Under which a user is stored. */
    static String key(String tenant, String username) {
        return tenant + '/' + username.toLowerCase(Locale.ROOT);
    }

    /** The user who signs in under that name. What can be no name is nobody's. */
    Optional<Stored<User>> named(String tenant, String username) {
        return Tenants.isId(tenant) && VALID.matcher(username).matches()
                ? records.find(key(tenant, username))
                : Optional.empty();
    }

    Optional<Stored<User>> at(String key) {
        return records.find(key);
    }

    List<Stored<User>> of(String tenant) {
        return records.list(tenant);
    }

    Optional<Stored<User>> of(String tenant, String id) {
        return of(tenant).stream()
                .filter(user -> user.content().id().equals(id))
                .findFirst();
    }

    /** Makes a user; refused when the name is taken. */
    User create(
            String tenant,
            String username,
            String passwordHash,
            Role role,
            boolean unmask,
            boolean mustChangePassword) {
        String name = username.toLowerCase(Locale.ROOT);
        User user = new User(secrets.id(), name, passwordHash, role, unmask, true, mustChangePassword, 1, now(), null);
        if (!records.create(tenant, key(tenant, name), user)) {
            throw ApiProblem.conflict("CONFLICT", "A user of this name exists.");
        }
        return user;
    }

    /**
     * Changes what is given.
     *
     * @param expectedVersion {@code null} for any
     */
    synchronized User change(Stored<User> user, Changes changes, @Nullable Long expectedVersion) {
        return update(user, before -> {
                    requireVersion(before, expectedVersion);
                    User after = changes.applyTo(before);
                    requireAnotherAdmin(user.tenant(), before, after);
                    return after;
                })
                .orElseThrow(ApiProblem::notFound);
    }

    synchronized void remove(Stored<User> user, @Nullable Long expectedVersion) {
        requireVersion(user.content(), expectedVersion);
        requireAnotherAdmin(user.tenant(), user.content(), null);
        records.remove(user.key());
    }

    User replacePassword(Stored<User> user, String hash) {
        return update(user, before -> before.withPassword(hash, false)).orElseThrow(ApiProblem::notFound);
    }

    User signedIn(Stored<User> user) {
        return update(user, before -> before.signedInAt(now())).orElseThrow(ApiProblem::notFound);
    }

    /** Another user may have got the name in the meantime. */
    private Optional<User> update(Stored<User> user, UnaryOperator<User> change) {
        return records.change(
                        user.key(), before -> before.id().equals(user.content().id()) ? change.apply(before) : before)
                .map(Stored::content)
                .filter(after -> after.id().equals(user.content().id()));
    }

    private static void requireVersion(User user, @Nullable Long expected) {
        if (expected != null && expected != user.version()) {
            throw ApiProblem.changedInBetween();
        }
    }

    private void requireAnotherAdmin(String tenant, User before, @Nullable User after) {
        boolean stays = after != null && after.activeAdmin();
        if (before.activeAdmin() && !stays && of(tenant).stream().noneMatch(other -> isOtherAdmin(other, before))) {
            throw ApiProblem.conflict("LAST_ADMIN", "The tenant needs an active admin.");
        }
    }

    private static boolean isOtherAdmin(Stored<User> other, User than) {
        return other.content().activeAdmin() && !other.content().id().equals(than.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
