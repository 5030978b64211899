package io.dragoman.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.integration.Provider;
import io.dragoman.webhook.WebhookEvent.Route;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the journal lists it; ids are local.
 *
 * @param position its place in the history
 * @param events how many events followed from it
 * @param failures how many of its items failed for good
 * @param bytes the body's size
 * @param eventType the first thing that followed from it, else the first kind of item that failed
 * @param processed whether it was worked
 * @param processingError why the first of its items failed, while one stands
 * @param retryCount how often it was redriven
 * @param lastRetryAt when it was redriven last
 * @param phoneNumber of the first contact that a message in it is of
 * @param maxRetries how often it may be redriven: {@code null}, for there is no end to it
 * @param updatedAt when something became of it last
 * @param processedAt when something followed from it, or failed, last; for one that was worked and said nothing new, when it was
 *     received or redriven. {@code null} while it waits
 */
public record DeliveryRow(
        String id,
        Provider provider,
        @Nullable String integrationId,
        Route route,
        Instant receivedAt,
        long position,
        State state,
        int events,
        int failures,
        int bytes,
        @Nullable String eventType,
        boolean processed,
        @Nullable String processingError,
        int retryCount,
        @Nullable Instant lastRetryAt,
        @Nullable String phoneNumber,
        @Nullable Integer maxRetries,
        Instant updatedAt,
        @Nullable Instant processedAt) {

    /** The same with what a reader may see of the number. */
    public DeliveryRow withPhoneNumber(@Nullable String shown) {
        return new DeliveryRow(
                id,
                provider,
                integrationId,
                route,
                receivedAt,
                position,
                state,
                events,
                failures,
                bytes,
                eventType,
                processed,
                processingError,
                retryCount,
                lastRetryAt,
                shown,
                maxRetries,
                updatedAt,
                processedAt);
    }

    /** What became of a delivery. */
    public enum State {
        /** It is stored, and waits to be worked. */
        PENDING,
        /** Events followed from it. */
        EFFECTIVE,
        /** It was worked, and said nothing new: a copy, or nothing we keep. */
        NO_EFFECT,
        /** At least one of its items failed for good. */
        FAILED,
        /** No integration matches it. */
        UNROUTED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
