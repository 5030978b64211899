package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.platform.HistoryPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What admins do to users, with everything that follows from it for sessions and tokens. */
@Component
final class UserAdministration {

    private final Users users;
    private final Tenancy tenancy;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Secrets secrets;
    private final Background background;
    private final HistoryPosition history;

    UserAdministration(
            Users users,
            Tenancy tenancy,
            Passwords passwords,
            Sessions sessions,
            Tokens tokens,
            Secrets secrets,
            Background background,
            HistoryPosition history) {
        this.users = users;
        this.tenancy = tenancy;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.background = background;
        this.history = history;
    }

    Mono<CreatedUser> create(Caller caller, NewUser asked) {
        String tenant = tenancy.of(caller, asked.tenant());
        String oneTime = asked.password() == null ? secrets.password() : null;
        return passwords
                .hash(asked.password() == null ? String.valueOf(oneTime) : asked.password())
                .flatMap(hash -> background.call(() -> {
                    User user = users.create(
                            tenant,
                            asked.username(),
                            hash,
                            asked.role(),
                            Boolean.TRUE.equals(asked.unmask()),
                            oneTime != null);
                    return new CreatedUser(user.id(), history.head(), oneTime);
                }));
    }

    Mono<User> change(Caller caller, String id, UserChange asked, @Nullable Long expectedVersion) {
        Stored<User> user = users.of(caller.tenant(), id).orElseThrow(ApiProblem::notFound);
        Mono<User> change = asked.password() == null
                ? background.call(() -> change(user, asked, null, expectedVersion))
                : passwords
                        .hash(asked.password())
                        .flatMap(hash -> background.call(() -> change(user, asked, hash, expectedVersion)));
        return change;
    }

    private User change(Stored<User> user, UserChange asked, @Nullable String hash, @Nullable Long expectedVersion) {
        User now = users.change(user, new Changes(asked.role(), asked.unmask(), asked.active(), hash), expectedVersion);
        if (!now.active() || hash != null) {
            sessions.endAllOf(user, null);
        }
        if (!now.activeAdmin()) {
            tokens.revokeAllBy(user.tenant(), now.id());
        }
        return now;
    }

    Mono<User> remove(Caller caller, String id, @Nullable Long expectedVersion) {
        Stored<User> user = users.of(caller.tenant(), id).orElseThrow(ApiProblem::notFound);
        return background.call(() -> {
            users.remove(user, expectedVersion);
            sessions.endAllOf(user, null);
            tokens.revokeAllBy(user.tenant(), user.content().id());
            return user.content();
        });
    }
}
