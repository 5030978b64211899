package io.dragoman.gateway.integration;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.integration.IntegrationId;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Accounts in the vault and in the history, changed together: first the vault, so that no event tells of credentials that are
 * not there, then the history. Where the history refuses, the vault gets back what it had.
 */
@Component
class StoredAccounts {

    private final IntegrationVault vault;
    private final Scheduler scheduler;

    StoredAccounts(IntegrationVault vault, Scheduler gatewayScheduler) {
        this.vault = vault;
        this.scheduler = gatewayScheduler;
    }

    /** What is stored of an account; 404 when there is none. */
    IntegrationAccess existing(IntegrationId id) {
        return find(id).orElseThrow(ApiProblem::notFound);
    }

    Optional<IntegrationAccess> find(IntegrationId id) {
        return vault.find(id);
    }

    /** Stores a new account, then does {@code write}. An account that is already there, just so, is left alone. */
    Mono<Void> connect(IntegrationAccess access, Mono<Void> write) {
        return Mono.fromCallable(() -> reserve(access))
                .subscribeOn(scheduler)
                .flatMap(made -> made ? orElse(write, Refusals::isRefusal, () -> vault.remove(access.id())) : write);
    }

    /** Replaces what is stored of an account, then does {@code write}. */
    Mono<Void> replace(IntegrationAccess before, IntegrationAccess after, Mono<Void> write) {
        return run(() -> vault.put(after))
                .then(Mono.defer(() -> orElse(write, Refusals::isRefusal, () -> vault.put(before))));
    }

    /** Does {@code write}, then forgets the account. What the history does not know (any more) is forgotten too. */
    Mono<Void> remove(IntegrationId id, Mono<Void> write) {
        Runnable forget = () -> vault.remove(id);
        return orElse(write, Refusals::isNotFound, forget).then(run(forget));
    }

    private synchronized boolean reserve(IntegrationAccess access) {
        Optional<IntegrationAccess> stored = vault.find(access.id());
        if (stored.isEmpty()) {
            vault.put(access);
            return true;
        }
        if (!same(stored.get(), access)) {
            throw ApiProblem.conflict("CONFLICT", "An integration of this id is connected already.");
        }
        return false;
    }

    private static boolean same(IntegrationAccess a, IntegrationAccess b) {
        return a.provider() == b.provider()
                && a.simulated() == b.simulated()
                && a.settings().equals(b.settings())
                && a.credentials().equals(b.credentials());
    }

    /** Undoes only after a refusal: after any other failure the write may have happened. */
    private Mono<Void> orElse(Mono<Void> write, Predicate<Throwable> refusal, Runnable undo) {
        return write.onErrorResume(refusal, e -> run(undo).then(Mono.error(e)));
    }

    private Mono<Void> run(Runnable work) {
        return Mono.<Void>fromRunnable(work).subscribeOn(scheduler);
    }
}
