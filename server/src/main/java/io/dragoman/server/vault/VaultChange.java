package io.dragoman.server.vault;

import io.dragoman.platform.KeysUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A change of the vault's file, within a transaction that others share, and what came of it. */
final class VaultChange<T> {

    private final VaultFile.Reading<T> work;
    private final Consumer<T> publish;
    private final boolean erases;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable T outcome;

    /**
     * @param publish told the outcome once it is on disk, in the order of the changes, on the writer's thread
     * @param erases whether nothing of what is removed may be left on disk
     */
    VaultChange(VaultFile.Reading<T> work, Consumer<T> publish, boolean erases) {
        this.work = work;
        this.publish = publish;
        this.erases = erases;
    }

    static <T> VaultChange<T> of(VaultFile.Reading<T> work) {
        return new VaultChange<>(work, outcome -> {}, false);
    }

    /** A change that is done only when nothing of what it removed is left on disk. */
    static <T> VaultChange<T> erasing(VaultFile.Reading<T> work) {
        return new VaultChange<>(work, outcome -> {}, true);
    }

    boolean erases() {
        return erases;
    }

    void apply(Connection connection) throws SQLException {
        outcome = work.of(connection);
    }

    /**
     * The change is on disk.
     *
     * @param left why removed content may be left there as well
     */
    void committed(@Nullable Throwable left) {
        T came = Objects.requireNonNull(outcome, "it was applied before");
        publish.accept(came);
        if (erases && left != null) {
            done.completeExceptionally(left);
        } else {
            done.complete(came);
        }
    }

    void failed(Throwable failure) {
        done.completeExceptionally(failure);
    }

    /** Waits for the outcome; a failure of the file reads as {@link KeysUnavailable}, any other as what it was. */
    T result() {
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new KeysUnavailable("the vault cannot be written", e);
        }
    }
}
