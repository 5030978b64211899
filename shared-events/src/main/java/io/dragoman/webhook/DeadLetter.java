package io.dragoman.webhook;

import io.dragoman.integration.Provider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A failed item that waits for somebody's decision; ids are local.
 *
 * @param item its place in the delivery, from 0; -1 when the delivery as a whole could not be read
 * @param kind what it was, as far as it could be told
 * @param code why it failed, in a word
 * @param count how often it has failed, over all rounds
 * @param failedAt when it failed last
 */
public record DeadLetter(
        String deliveryId,
        int item,
        @Nullable String integrationId,
        Provider provider,
        String kind,
        String code,
        String reason,
        int count,
        Instant receivedAt,
        Instant failedAt) {}
