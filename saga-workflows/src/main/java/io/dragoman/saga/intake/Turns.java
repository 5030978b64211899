package io.dragoman.saga.intake;

import io.dragoman.contact.IdentityClaimId;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets those who want the same identities do it one after another. It spares two first messages of one person, of which each names
 * another part of the identities, from becoming two contacts; that an identity has one owner does not depend on it.
 */
final class Turns {

    private static final int LOCKS = 512;

    private final List<ReentrantLock> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toList();

    /** Runs {@code work} while nobody else works on any of those. */
    void run(Collection<IdentityClaimId> claims, Runnable work) {
        of(claims, () -> {
            work.run();
            return claims;
        });
    }

    /** As {@link #run}, and answers what came of it. */
    <T> T of(Collection<IdentityClaimId> claims, Supplier<T> work) {
        // Always in the same order, so that no two wait for each other.
        List<ReentrantLock> needed = claims.stream()
                .map(claim -> Math.floorMod(claim.hashCode(), LOCKS))
                .distinct()
                .sorted()
                .map(locks::get)
                .toList();
        needed.forEach(ReentrantLock::lock);
        try {
            return work.get();
        } finally {
            needed.forEach(ReentrantLock::unlock);
        }
    }
}
