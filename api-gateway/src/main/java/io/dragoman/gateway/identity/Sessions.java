package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.vault.VaultRecords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of all users. A cookie's value is known to its browser alone; here only its hash is kept. */
@Component
final class Sessions {

    private static final Duration SWEEP = Duration.ofHours(1);

    private final Records<Session> records;
    private final Users users;
    private final Secrets secrets;
    private final Background background;
    private final Clock clock;
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.EPOCH);

    Sessions(VaultRecords vault, Users users, Secrets secrets, Background background, Clock clock) {
        this.records = new Records<>(vault, "session", Session.class);
        this.users = users;
        this.secrets = secrets;
        this.background = background;
        this.clock = clock;
    }

    /** Starts a session and returns the value of its cookie. */
    String start(Stored<User> user) {
        sweep();
        String cookie = secrets.secret();
        Instant now = now();
        records.create(
                user.tenant(),
                Secrets.hash(cookie),
                new Session(user.key(), user.content().id(), now, now));
        return cookie;
    }

    /** The user whose cookie it is, while session and user last. */
    Optional<Stored<User>> userOf(String cookie) {
        String key = Secrets.hash(cookie);
        Instant now = now();
        Optional<Session> session = lasting(key, now);
        session.filter(it -> it.isStaleAt(now))
                .ifPresent(it -> background.run(key, () -> records.change(key, before -> before.seenAt(now))));
        return session.flatMap(this::user);
    }

    /** The same, without the session lasting longer for it. */
    Optional<Stored<User>> look(String cookie) {
        return lasting(Secrets.hash(cookie), now()).flatMap(this::user);
    }

    private Optional<Session> lasting(String key, Instant now) {
        return records.find(key).map(Stored::content).filter(it -> !it.expiredAt(now));
    }

    private Optional<Stored<User>> user(Session session) {
        return users.at(session.userKey())
                .filter(user -> user.content().active() && user.content().id().equals(session.userId()));
    }

    void end(String cookie) {
        records.remove(Secrets.hash(cookie));
    }

    /** Ends all of a user's sessions, but for the one of {@code cookie}. */
    void endAllOf(Stored<User> user, @Nullable String cookie) {
        String kept = cookie == null ? "" : Secrets.hash(cookie);
        records.list(user.tenant()).stream()
                .filter(it -> it.content().userId().equals(user.content().id()))
                .map(Stored::key)
                .filter(key -> !key.equals(kept))
                .forEach(records::remove);
    }

    /** Removes what has expired, now and then. */
    private void sweep() {
        Instant now = now();
        Instant due = nextSweep.get();
        if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plus(SWEEP))) {
            return;
        }
        records.list(null).stream()
                .filter(it -> it.content().expiredAt(now))
                .map(Stored::key)
                .forEach(records::remove);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
