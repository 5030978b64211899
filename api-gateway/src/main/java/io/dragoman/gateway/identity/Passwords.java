package io.dragoman.gateway.identity;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Hashes passwords, which is slow on purpose. A few threads of its own do it, so that whoever tries many passwords slows
 * down sign-ins and nothing else.
 */
@Component
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int THREADS = 2;
    private static final int LINE = 500;

    private final PasswordEncoder encoder;
    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, LINE, "passwords");

    /** Compared with when there is no such user, so that the answer takes as long. */
    private final Mono<String> nobodys;

    Passwords(PasswordEncoder encoder, Secrets secrets) {
        this.encoder = encoder;
        this.nobodys = hash(secrets.password()).cache();
    }

    Mono<String> hash(String password) {
        return Mono.fromCallable(() -> hashNow(password)).subscribeOn(scheduler);
    }

    /** Hashes on the calling thread, for the start, when nobody waits. */
    String hashNow(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("a password has a hash");
        }
        return hash;
    }

    /** Whether the password belongs to the hash; false after the usual time when there is no hash. */
    Mono<Boolean> matches(String password, @Nullable String hash) {
        return (hash == null ? nobodys : Mono.just(hash))
                .flatMap(expected -> Mono.fromCallable(() -> encoder.matches(password, expected) && hash != null)
                        .subscribeOn(scheduler));
    }

    @PreDestroy
    void close() {
        scheduler.dispose();
    }
}
