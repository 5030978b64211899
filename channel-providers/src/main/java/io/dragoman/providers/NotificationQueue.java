package io.dragoman.providers;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a provider keeps for an account until it is fetched, for accounts that no webhook reaches. It gives the same first one again and
 * again until that is deleted. Both calls complete exceptionally with a {@link QueueFailure}.
 */
public interface NotificationQueue {

    /** The next one; empty when there is none. It may wait for one for some seconds. */
    CompletableFuture<Optional<Notification>> receive();

    /** Takes one off the queue; one that is not there any more is no failure. */
    CompletableFuture<Void> delete(String receipt);

    /**
     * One of them.
     *
     * @param receipt what deletes it
     * @param body the bytes that a webhook would have brought
     */
    @SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
    record Notification(String receipt, byte[] body) {}
}
